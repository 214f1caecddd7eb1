# Made when Metaflow is imported, like those of `_step_decorators`.

from typing import Any, Mapping, Sequence, overload

from ._typing import F, StepDecorator

# The defaults of `cpu`, `gpu` and `memory` are those in force: Metaflow's own
# table has None there and fills them in later.

@overload
def batch(
    *,
    cpu: float = 1,
    gpu: int = 0,
    memory: int = 4096,
    image: str | None = None,
    queue: str | None = None,
    iam_role: str | None = None,
    execution_role: str | None = None,
    shared_memory: int | None = None,
    max_swap: int | None = None,
    swappiness: int | None = None,
    inferentia: int | None = None,
    trainium: int | None = None,
    efa: int | None = None,
    host_volumes: str | Sequence[str] | None = None,
    efs_volumes: str | Mapping[str, Any] | Sequence[str] | None = None,
    use_tmpfs: bool = False,
    aws_batch_tags: Mapping[str, str] | None = None,
    tmpfs_tempdir: bool = True,
    tmpfs_size: int | None = None,
    tmpfs_path: str | None = "/metaflow_temp",
    ephemeral_storage: int | None = None,
    log_driver: str | None = None,
    log_options: Sequence[str] | None = None,
    executable: str | None = None,
    privileged: bool = False,
) -> StepDecorator:
    """Runs the tasks of the step on AWS Batch. Needs the S3 datastore.

    Where `@resources` asks for more, the larger value counts.

    - `cpu`: number of CPUs, default 1
    - `gpu`: number of GPUs, default 0
    - `memory`: MB, default 4096
    - `image`: Docker image, default one for the version of Python in use
    - `queue`, `iam_role`, `execution_role`: default those of Metaflow's configuration
    - `shared_memory`, `max_swap`, `tmpfs_size`: MiB
    - `ephemeral_storage`: GiB, 21 to 200, for Fargate only

    [Docs](https://docs.metaflow.org/api/step-decorators/batch)
    """

@overload
def batch(step: F) -> F: ...
@overload
def kubernetes(
    *,
    cpu: float = 1,
    memory: int = 4096,
    disk: int = 10240,
    image: str | None = None,
    image_pull_policy: str | None = None,
    image_pull_secrets: Sequence[str] | None = None,
    service_account: str | None = None,
    secrets: str | Sequence[str] | None = None,
    node_selector: str | Mapping[str, str] | None = None,
    namespace: str | None = None,
    gpu: int | None = None,
    gpu_vendor: str | None = None,
    tolerations: Sequence[Mapping[str, Any]] | None = None,
    labels: Mapping[str, str] | None = None,
    annotations: Mapping[str, str] | None = None,
    use_tmpfs: bool = False,
    tmpfs_tempdir: bool = True,
    tmpfs_size: int | None = None,
    tmpfs_path: str | None = "/metaflow_temp",
    persistent_volume_claims: Mapping[str, str] | None = None,
    shared_memory: int | None = None,
    port: int | None = None,
    compute_pool: str | None = None,
    executable: str | None = None,
    hostname_resolution_timeout: int = 600,
    qos: str = "burstable",
    extended_resources: Mapping[str, Any] = {},
    security_context: Mapping[str, Any] | None = None,
) -> StepDecorator:
    """Runs the tasks of the step on Kubernetes. Needs a datastore on S3, Azure or Google Cloud.

    Where `@resources` asks for more, the larger value counts.

    - `cpu`: number of CPUs, default 1
    - `memory`: MB, default 4096
    - `disk`: MB, default 10240
    - `gpu`: number of GPUs, default none
    - `image`: Docker image, default one for the version of Python in use
    - `namespace`, `service_account`, `secrets`, `labels`, `tolerations`: default those of Metaflow's configuration
    - `shared_memory`, `tmpfs_size`: MiB
    - `persistent_volume_claims`: names of the claims, and the paths to mount them at
    - `hostname_resolution_timeout`: seconds that `@parallel` tasks wait for the first one, default 600

    [Docs](https://docs.metaflow.org/api/step-decorators/kubernetes)
    """

@overload
def kubernetes(step: F) -> F: ...
