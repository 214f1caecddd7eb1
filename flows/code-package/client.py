from metaflow import Flow

run = Flow("PackageFlow").latest_run
print("code:", run.code and run.code.script_name)
