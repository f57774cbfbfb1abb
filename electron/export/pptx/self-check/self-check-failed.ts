/** A painted package breaks a rule of ours: a bug of the painter, told with its facts. */
export class SelfCheckFailed extends Error {
  override readonly name = 'SelfCheckFailed'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`The presentation would not be sound: ${problems.slice(0, 3).join('; ')}`)
    this.problems = problems
  }
}
