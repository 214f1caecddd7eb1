# @include: setup
# @noErrors
# ---cut---
kettle.l
#       ^|
