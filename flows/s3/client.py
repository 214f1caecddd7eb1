from metaflow import S3, Flow

run = Flow("RemoteFlow").latest_run
print("artifact    ", run["start"].task.data.city)
with S3(run=run) as s3:
    print("S3(run=run) ", s3.get("report.txt").text)
