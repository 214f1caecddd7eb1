"""Stands for a service that bills each request. The first request for page c is not answered, the first for page d ends in a crash."""

import os
import signal
import time


def download(page):
    with open("requests.txt", "a+") as file:
        file.seek(0)
        first = page not in file.read().split()
        print(page, file=file)
    time.sleep(0.3)
    if page == "c" and first:
        raise ConnectionError("no answer")
    yield f"{page}1"
    if page == "d" and first:
        os.kill(os.getpid(), signal.SIGKILL)
    yield f"{page}2"
