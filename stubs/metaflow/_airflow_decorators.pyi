# Made when Metaflow is imported, like those of `_step_decorators`.

from datetime import timedelta
from typing import Sequence

from ._typing import FlowDecorator

def airflow_s3_key_sensor(
    *,
    bucket_key: str | Sequence[str],
    bucket_name: str | None = None,
    wildcard_match: bool = False,
    aws_conn_id: str | None = None,
    verify: bool | None = None,
    timeout: int = 3600,
    poke_interval: int = 60,
    mode: str = "reschedule",
    exponential_backoff: bool = True,
    pool: str | None = None,
    soft_fail: bool = False,
    name: str | None = None,
    description: str | None = None,
) -> FlowDecorator:
    """On Apache Airflow, waits for keys in S3 before the first step. Nowhere else has it an effect.

    - `bucket_key`: one or several keys, or full `s3://` addresses
    - `bucket_name`: needed if the keys are no full addresses
    - `timeout`: seconds, default 3600
    - `poke_interval`: seconds between two looks, default 60

    [Docs](https://docs.metaflow.org/production/scheduling-metaflow-flows/scheduling-with-airflow)
    """

def airflow_external_task_sensor(
    *,
    external_dag_id: str,
    external_task_ids: Sequence[str] | None = None,
    allowed_states: Sequence[str] = ["success"],
    failed_states: Sequence[str] | None = None,
    execution_delta: timedelta | None = None,
    check_existence: bool = True,
    timeout: int = 3600,
    poke_interval: int = 60,
    mode: str = "reschedule",
    exponential_backoff: bool = True,
    pool: str | None = None,
    soft_fail: bool = False,
    name: str | None = None,
    description: str | None = None,
) -> FlowDecorator:
    """On Apache Airflow, waits for another DAG, or tasks of it, before the first step. Nowhere else has it an effect.

    - `external_dag_id`: the DAG to wait for
    - `external_task_ids`: its tasks to wait for, default the whole DAG
    - `timeout`: seconds, default 3600
    - `poke_interval`: seconds between two looks, default 60

    [Docs](https://docs.metaflow.org/production/scheduling-metaflow-flows/scheduling-with-airflow)
    """

