from pathlib import Path

from metaflow import FlowSpec, current, retry, step

from service import download


class SurviveFlow(FlowSpec):
    @step
    def start(self):
        self.pages = ["a", "b", "c", "d", "e"]
        self.next(self.fetch)

    @retry(times=1, minutes_between_retries=0)
    @step
    def fetch(self):
        folder = Path(f"progress/{current.run_id}/fetch")
        folder.mkdir(parents=True, exist_ok=True)
        for page in self.pages:
            kept = folder / page
            if kept.exists():
                print(page, "is there")
                continue
            part = folder / f"{page}.part-{current.retry_count}"
            with part.open("w") as file:
                for row in download(page):
                    print(row, file=file, flush=True)
            part.replace(kept)
            print(page, "fetched")
        self.rows = []
        for page in self.pages:
            self.rows += (folder / page).read_text().split()
        self.next(self.end)

    @step
    def end(self):
        print("rows", self.rows)


if __name__ == "__main__":
    SurviveFlow()
