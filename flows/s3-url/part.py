from metaflow import S3, Flow
from metaflow.datatools.s3 import S3GetObject

run = Flow("WeightsFlow").latest_run
url = run["start"].task.data.weights_url
with S3() as s3:
    part = s3.get(S3GetObject(url, offset=1_000_000, length=1_000))
    print(part.size, "bytes of", part.range_info.total_size)
