// Plain JavaScript, which every Node reads. It is imported before programs in TypeScript, which older ones refuse without saying why.

const WANTED = 24

if (Number.parseInt(process.versions.node) < WANTED) {
  console.error(`This is Node ${process.versions.node} (${process.execPath}), and Node ${WANTED} or newer is needed: on Linux (x64, arm64) \`npm ci\` installs it, unless it was run without optional packages; elsewhere put it on the PATH.`)
  process.exit(1)
}
