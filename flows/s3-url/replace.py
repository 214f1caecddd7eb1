from metaflow import S3, Flow

run = Flow("WeightsFlow").latest_run
with S3() as s3:
    print("replaced", s3.put(run["start"].task.data.weights_url, b"tuned by hand"))
