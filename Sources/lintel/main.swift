import CLI

runCommandLine()
