from icecream import fit, read, select

days = read()
kept = select(days, coldest=15)
slope = fit(kept)
print(f"{slope:.2f} cups per degree, {len(kept)} days")
