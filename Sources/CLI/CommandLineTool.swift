/// The tool from its first word to its exit code.

import Disk
import Glibc

/// Runs the process: the one entry for `main`.
///
/// It is not `async`, because the runtime opens descriptors of its own on the way into an `async`
/// `main`, and would take the numbers of standard descriptors that the caller closed.
package func runProcess() -> Never {
  Descriptor.fillClosed()
  Interruption.process.install()
  let environment = Environment.ofProcess()
  let console = Console.ofProcess(environment)
  Task.immediate { exit(await run(environment, console).rawValue) }
  while true { pause() }
}

/// Parses the command line and runs what it asks for.
package func run(_ environment: Environment, _ console: Console) async -> ExitCode {
  guard !environment.arguments.isEmpty else {
    console.write(welcome)
    return console.settled(.clean)
  }
  do throws(UsageError) {
    var parser = CommandLineParser(environment)
    let invocation = try parser.parse()
    let colored = console.coloring(invocation[GlobalOptions.color], in: environment)
    return console.settled(await invocation.command.run(invocation, colored))
  } catch {
    console.complain(error)
    return .couldNotRun
  }
}
