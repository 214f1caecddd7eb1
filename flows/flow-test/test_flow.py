from metaflow import Runner


def test_run():
    with Runner("flow.py", show_output=False) as runner:
        run = runner.run(count=4).run
    assert run.successful
    assert run["start"].task.data.squares == [0, 1, 4, 9]
    assert run.data.total == 14


def test_end_alone():
    with Runner("flow.py", show_output=False) as runner:
        run = runner.run(count=4).run
        spun = runner.spin(
            run["end"].task.pathspec,
            artifacts_module="other_squares.py",
            persist=True,
        )
        assert spun.task["total"].data == 600


if __name__ == "__main__":
    test_run()
    test_end_alone()
    print("2 tests passed")
