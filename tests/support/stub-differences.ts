/** Where the stubs differ from Metaflow on purpose, and why. */
import type { Difference } from './stub-api.ts'

const parameters = 'metaflow.parameters.Parameter'
const config = 'metaflow.user_configs.config_parameters.Config'
const configValue = 'metaflow.user_configs.config_parameters.ConfigValue'
const includeFile = 'metaflow.includefile.IncludeFile'
const flowSpec = 'metaflow.flowspec.FlowSpec'
const decorators = 'metaflow.user_decorators'

export const differences: Difference[] = [
  {
    why: 'Metaflow calls these itself; they are public by name only',
    at: [
      ...[parameters, config, includeFile].flatMap(owner => ['init', 'load_parameter', 'option_kwargs', 'is_string_type', 'IS_CONFIG_PARAMETER'].map(name => `${owner}.${name}`)),
      'metaflow.parameters.JSONTypeClass.convert',
      ...['add_or_raise', 'external_init', 'extract_args_kwargs_from_decorator_spec', 'get_args_kwargs', 'make_decorator_spec', 'parse_decorator_spec'].map(name => `${decorators}.*.${name}`),
      'metaflow.exception.METAFLOW_EXIT_*'
    ]
  },
  {
    why: 'old and in no documentation',
    at: [`${flowSpec}.cmd`, 'metaflow.datatools.Local', 'metaflow.datatools.MetaflowLocal*']
  },
  {
    why: 'Metaflow makes the objects of these classes, a flow only uses them',
    at: [
      'metaflow.client.core.MetaflowCode.__init__(*',
      'metaflow.datastore.inputs.Inputs.__init__(*',
      `${decorators}.mutable_*.__init__(*`
    ]
  },
  {
    why: 'a flow calls its class without arguments, if at all',
    at: [`${flowSpec}.__init__(use_cli)`]
  },
  {
    why: 'what **kwargs or *args take is spelled out, so that a typo is an error and a hover says something',
    at: [
      `${flowSpec}.next(*`,
      ...['separator', 'is_flag', 'multiple', '**kwargs'].map(name => `${parameters}.__init__(${name})`),
      ...['show_default', '**kwargs'].map(name => `${config}.__init__(${name})`),
      ...['default', 'show_default', '**kwargs'].map(name => `${includeFile}.__init__(${name})`),
      ...['role', 'session_vars', 'client_params', '**kwargs'].map(name => `metaflow.plugins.datatools.s3.s3.S3.__init__(${name})`),
      ...['pathspec', '*args', '**kwargs'].map(name => `metaflow.client.core.Flow.__init__(${name})`),
      'metaflow.plugins.cards.component_serializer.CardComponentCollector.refresh(*'
    ]
  },
  {
    why: 'only tasks and artifacts have attempts; given to another object, Metaflow raises',
    at: ['MetaflowObject', 'Run', 'Step'].map(name => `metaflow.client.core.${name}.__init__(attempt)`)
  },
  {
    why: 'None is there to be told from a value; without a pathspec Metaflow raises',
    at: ['DataArtifact', 'MetaflowObject', 'Run', 'Step', 'Task'].map(name => `metaflow.client.core.${name}.__init__(pathspec)`)
  },
  {
    why: 'None is there to be told from a value; without this argument Metaflow raises',
    at: ['metaflow.airflow_external_task_sensor(external_dag_id)', 'metaflow.airflow_s3_key_sensor(bucket_key)', 'metaflow.project(name)']
  },
  {
    why: 'None is there to be told from a value; in the end the value in the stub holds',
    at: [
      ...['batch(cpu)', 'batch(gpu)', 'batch(memory)', 'kubernetes(use_tmpfs)'].map(name => `metaflow.${name}`),
      ...['conda', 'conda_base', 'pypi', 'pypi_base'].map(name => `metaflow.${name}(disabled)`)
    ]
  },
  {
    why: 'a ConfigValue cannot be changed: these raise, so using them is an error; the rest comes from Mapping',
    at: ['clear', 'fromkeys', 'keys', 'pop', 'popitem', 'setdefault', 'update'].map(name => `${configValue}.${name}`)
  },
  {
    why: 'one name serves as a class and as a decorator: the stub has the signature of the decorator',
    at: [
      `${decorators}.user_flow_decorator.FlowMutator.__init__(flow)`,
      `${decorators}.user_step_decorator.StepMutator.__init__(step)`,
      `${decorators}.user_step_decorator.UserStepDecorator*.__init__(*`,
      `${decorators}.user_step_decorator.user_step_decorator(*`
    ]
  },
  {
    why: 'the real class passes other names on to its Deployer with __getattr__',
    at: ['metaflow.runner.nbdeploy.NBDeployer.argo_workflows', 'metaflow.runner.nbdeploy.NBDeployer.step_functions']
  }
]
