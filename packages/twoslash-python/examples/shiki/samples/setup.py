from kettle import Kettle

kettle = Kettle(litres=1.5)
