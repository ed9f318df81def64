/// What `lintel` is, in few words.

/// One sentence for the head of every help.
let aboutLintel = """
  Lintel turns a repository of architecture decisions and service specifications into a handbook \
  that checks itself.
  """

/// What `lintel` alone prints: enough to start with.
let welcome = """
  Lintel turns a repository of architecture decisions and service specifications
  into a handbook that checks itself.

  Start with:
    lintel build            Build the handbook of this repository
    lintel help             List all commands
    lintel help build       Explain one of them

  """
