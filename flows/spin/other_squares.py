ARTIFACTS = {"squares": [100, 200, 300]}
