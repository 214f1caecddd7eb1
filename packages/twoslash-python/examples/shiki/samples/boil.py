# @include: setup
# ---cut---
minutes = kettle.boil(degrees=80)
print(minutes)
#        ^?
# @log: Green tea wants 80 degrees
