/// What keeps a repository from making git run, fetch, ask or write anything.

/// Settings that win over every configuration file.
///
/// A pull request may carry a folder that git takes for a repository, and a clone may be configured
/// to run programs at every turn: watchers, hooks, pagers, diff drivers, signature checks.
let hardenedSettings = [
  "safe.bareRepository=explicit",
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.attributesFile=/dev/null",
  "core.pager=cat",
  "core.askPass=/bin/false",
  "core.sshCommand=/bin/false",
  "credential.helper=",
  "diff.external=",
  "diff.orderFile=/dev/null",
  "gpg.program=/bin/false",
  "log.follow=false",
  "log.showRoot=true",
  "log.showSignature=false",
  "protocol.allow=never",
  "submodule.recurse=false",
]

/// Variables that git always sees; the caller's own `GIT_…` variables never reach it.
let hardenedVariables = [
  "GIT_ALLOW_PROTOCOL=none",
  "GIT_ATTR_NOSYSTEM=1",
  "GIT_GRAFT_FILE=/dev/null",
  "GIT_LITERAL_PATHSPECS=1",
  "GIT_NO_LAZY_FETCH=1",
  "GIT_NO_REPLACE_OBJECTS=1",
  "GIT_OPTIONAL_LOCKS=0",
  "GIT_PAGER=cat",
  "GIT_TERMINAL_PROMPT=0",
  "LC_ALL=C",
]
