/// Hands the process over to the command line tool.

import CLI

runProcess()
