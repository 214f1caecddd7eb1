# @errors: reportCallIssue
# @include: setup
# ---cut---
kettle.boil(celsius=80)
