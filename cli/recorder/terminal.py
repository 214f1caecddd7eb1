"""Runs a line of shell and tells what it prints, in the order in which it prints it.

Two pipes lose the order of what is written to one and the other. Here both streams are sockets that
send whole messages to one receiver, which keeps them in order and knows where each came from.

Out, a JSON text to a line: {"stream": "stdout" or "stderr", "text": "…"} and at last {"exit": status}.
"""
import codecs
import json
import socket
import subprocess
import sys
import threading

LONGEST = 1 << 20


def endpoint():
    end = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    end.bind("")
    return end


def tell(**message):
    print(json.dumps(message), flush=True)


def main(line):
    receiver = endpoint()
    ends = {name: endpoint() for name in ("stdout", "stderr", "exit")}
    names = {end.getsockname(): name for name, end in ends.items()}
    decoders = {name: codecs.getincrementaldecoder("utf-8")("replace") for name in ends}
    for end in ends.values():
        end.connect(receiver.getsockname())
    child = subprocess.Popen(
        line,
        shell=True,
        stdin=subprocess.DEVNULL,
        stdout=ends["stdout"],
        stderr=ends["stderr"],
    )

    def wait():
        status = child.wait()
        ends["exit"].send(str(status if status >= 0 else 128 - status).encode())

    threading.Thread(target=wait, daemon=True).start()
    while True:
        message, address = receiver.recvfrom(LONGEST)
        name = names[address]
        if name == "exit":
            tell(exit=int(message))
            return
        tell(stream=name, text=decoders[name].decode(message))


main(sys.argv[1])
