import { expect, it } from 'vitest'
import { toPlainMarkdown } from '#shared/markdown/write.ts'
import { loadFlow } from '#shared/recording/flows.ts'
import { repository } from '#shared/repository.ts'

it('writes a stepper as a numbered list: what is said, the code, the graph in words', async () => {
  const source = `::code-stepper{title="In steps"}
  :::code-step{title="The notebook" description="Cells" focus="1"}
  Run by hand.

  \`\`\`python file=tests/fixtures/notebooks/means.ipynb#train
  \`\`\`
  :::

  :::code-step{title="\`end\`" graph}
  \`\`\`python file=flows/linear/flow.py#end twoslash
  \`\`\`
  :::
::
`
  const written = toPlainMarkdown(source, { title: 'A', site: 'https://x.org', url: 'https://x.org/a', source: repository.read, flows: [await loadFlow('linear')] })
  expect(written.split('\n').slice(2).join('\n')).toBe(`**In steps**

1. **The notebook**: Cells

   Run by hand.

   **In \\[3]**

   \`\`\`python
   model = {"mean": mean(processed)}
   model
   \`\`\`

   **Out \\[3]**

   \`\`\`text
   {'mean': 6}
   \`\`\`

2. **\`end\`**

   **\`flow.py\`**

   \`\`\`python
   @step
   def end(self):
       print("mean", self.model["mean"])
   \`\`\`

   The graph of \`LinearFlow\`:

   - \`start\` leads to \`process_data\`.
   - \`process_data\` leads to \`train_model\`.
   - \`train_model\` leads to \`end\`.
   - \`end\` is the last step.
`)
})
