import { describe, expect, it } from 'vitest'
import { METAFLOW_VERSION } from '#shared/metaflow.ts'
import { findSource, sourceLink, SYMBOLS, SYMBOLS_RELEASE } from '#shared/source/source.ts'

const files = {
  'runtime.py': { 'NativeRuntime': 10, 'NativeRuntime._killall': 40, 'Worker.kill': 60, 'MAX_WORKERS': 3 },
  'task.py': { 'MetaflowTask': 5, 'MetaflowTask.run_step': 20, 'Other.run_step': 90 },
  'client/core.py': { 'DataArtifact.data': 7 }
}

describe('findSource', () => {
  it.each([
    ['runtime.py', { file: 'runtime.py' }],
    ['runtime.py:NativeRuntime._killall', { file: 'runtime.py', line: 40 }],
    ['runtime.py:MAX_WORKERS', { file: 'runtime.py', line: 3 }],
    ['runtime.py:_killall', { file: 'runtime.py', line: 40 }]
  ])('finds %s', (source, place) => {
    expect(findSource(source, files)).toEqual(place)
  })

  it.each([
    ['a letter is wrong', 'runtime.py:NativeRuntime._kilall', '_kilall in runtime.py. Did you mean runtime.py:NativeRuntime._killall?'],
    ['the class is wrong', 'runtime.py:Runtime._killall', 'Runtime._killall in runtime.py. Did you mean runtime.py:NativeRuntime._killall?'],
    ['a method without its class has a wrong letter', 'runtime.py:_kilall', '_kilall in runtime.py. Did you mean runtime.py:NativeRuntime._killall?'],
    ['only a part of the name is there', 'runtime.py:work', 'work in runtime.py'],
    ['another file has it', 'task.py:NativeRuntime', 'NativeRuntime in task.py. Did you mean runtime.py:NativeRuntime?'],
    ['the folder is missing', 'core.py:DataArtifact.data', 'no file core.py. Did you mean client/core.py?'],
    ['the file has a wrong letter', 'runtim.py', 'no file runtim.py. Did you mean runtime.py?'],
    ['a name that every object has', 'runtime.py:constructor', 'no constructor in runtime.py'],
    ['a file that every object has', 'constructor', 'no file constructor']
  ])('says what was meant where %s', (_what, source, message) => {
    expect(findSource(source, files)).toEqual({ problem: expect.stringContaining(message) })
  })

  it('asks which class is meant where several have the method', () => {
    expect(findSource('task.py:run_step', files)).toEqual({ problem: 'several classes of task.py have run_step: write task.py:MetaflowTask.run_step or task.py:Other.run_step' })
  })
})

describe('the list of Metaflow\'s symbols', () => {
  it('is of the release that the articles are about', () => {
    expect(SYMBOLS_RELEASE).toBe(METAFLOW_VERSION)
    expect(METAFLOW_VERSION).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('has classes, methods, functions, constants and names that a class assigns', () => {
    const symbols = ['task.py:MetaflowTask.run_step', 'util.py:get_latest_run_id', 'metaflow_config.py:DATATOOLS_AZUREROOT', 'flowspec.py:FlowSpec._EPHEMERAL', 'plugins/__init__.py:DATACLIENTS_DESC']
    for (const symbol of symbols) expect(findSource(symbol)).toEqual({ file: expect.any(String), line: expect.any(Number) })
  })

  it('has no library that Metaflow only brings along', () => {
    expect(Object.keys(SYMBOLS).filter(file => file.includes('_vendor'))).toEqual([])
    expect(Object.keys(SYMBOLS).length).toBeGreaterThan(300)
  })
})

describe('sourceLink', () => {
  const address = `https://github.com/Netflix/metaflow/blob/${METAFLOW_VERSION}/metaflow`

  it('leads to the line at the release that was checked', () => {
    const { line } = { line: undefined, ...findSource('runtime.py:NativeRuntime._killall') }
    expect(line).toBeGreaterThan(100)
    expect(sourceLink('runtime.py:NativeRuntime._killall')).toEqual({ label: 'runtime.py:NativeRuntime._killall', href: `${address}/runtime.py#L${line}` })
  })

  it('leads to the file where no symbol is named, or an unknown one', () => {
    expect(sourceLink('client/core.py').href).toBe(`${address}/client/core.py`)
    expect(sourceLink('client/core.py:nope').href).toBe(`${address}/client/core.py`)
  })
})
