select city, rain from days
