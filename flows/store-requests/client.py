from metaflow import Flow

flow = Flow("ReportFlow")
print("successful", [run.successful for run in flow])
print("title     ", flow.latest_run.data.title)
print("title     ", flow.latest_run.data.title)
