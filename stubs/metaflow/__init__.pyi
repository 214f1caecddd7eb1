"""Everything that flows and the code around them import from Metaflow."""

from . import (
    R as R,
    cards as cards,
    client as client,
    datastore as datastore,
    decorators as decorators,
    events as events,
    exception as exception,
    flowspec as flowspec,
    includefile as includefile,
    metaflow_current as metaflow_current,
    metaflow_profile as metaflow_profile,
    multicore_utils as multicore_utils,
    parameters as parameters,
    plugins as plugins,
    runner as runner,
    user_configs as user_configs,
    user_decorators as user_decorators,
)
from ._airflow_decorators import (
    airflow_external_task_sensor as airflow_external_task_sensor,
    airflow_s3_key_sensor as airflow_s3_key_sensor,
)
from ._compute_decorators import batch as batch, kubernetes as kubernetes
from ._flow_decorators import (
    conda_base as conda_base,
    exit_hook as exit_hook,
    project as project,
    pypi_base as pypi_base,
    schedule as schedule,
    trigger as trigger,
    trigger_on_finish as trigger_on_finish,
)
from ._step_decorators import (
    card as card,
    catch as catch,
    conda as conda,
    environment as environment,
    parallel as parallel,
    pypi as pypi,
    pytorch_parallel as pytorch_parallel,
    resources as resources,
    retry as retry,
    secrets as secrets,
    timeout as timeout,
)
from .client import (
    DataArtifact as DataArtifact,
    Flow as Flow,
    Metaflow as Metaflow,
    Run as Run,
    Step as Step,
    Task as Task,
    default_metadata as default_metadata,
    default_namespace as default_namespace,
    get_metadata as get_metadata,
    get_namespace as get_namespace,
    inspect_spin as inspect_spin,
    metadata as metadata,
    namespace as namespace,
)
from .datatools import S3 as S3
from .decorators import step as step
from .flowspec import FlowSpec as FlowSpec
from .includefile import IncludeFile as IncludeFile
from .metaflow_current import current as current
from .metaflow_profile import profile as profile
from .multicore_utils import parallel_imap_unordered as parallel_imap_unordered, parallel_map as parallel_map
from .parameters import JSONType as JSONType, JSONTypeClass as JSONTypeClass, Parameter as Parameter
from .plugins.namespaced_events import namespaced_event_name as namespaced_event_name
from .plugins.parsers import yaml_parser as yaml_parser
from .plugins.pypi.parsers import (
    conda_environment_yml_parser as conda_environment_yml_parser,
    pyproject_toml_parser as pyproject_toml_parser,
    requirements_txt_parser as requirements_txt_parser,
)
from .runner.deployer import DeployedFlow as DeployedFlow, Deployer as Deployer
from .runner.metaflow_runner import Runner as Runner
from .runner.nbdeploy import NBDeployer as NBDeployer
from .runner.nbrun import NBRunner as NBRunner
from .user_configs.config_parameters import Config as Config, ConfigValue as ConfigValue, config_expr as config_expr
from .user_decorators.user_flow_decorator import FlowMutator as FlowMutator
from .user_decorators.user_step_decorator import (
    USER_SKIP_STEP as USER_SKIP_STEP,
    StepMutator as StepMutator,
    UserStepDecorator as UserStepDecorator,
    user_step_decorator as user_step_decorator,
)

__version__: str
"""The version of Metaflow."""
