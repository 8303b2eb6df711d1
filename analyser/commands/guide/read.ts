import { defineCommand } from '../../cli/command.ts'

export default defineCommand({
  summary: 'Find the claims of a career-change guide (no database)',
  args: 'FILE',
  async run() {
    return undefined
  },
})
