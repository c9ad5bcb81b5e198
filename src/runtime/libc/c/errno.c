/* errno, one per thread. The host's functions set it through the symbol `__memscape_errno` (HostContext.errno). */
_Thread_local int __memscape_errno;

int *__errno_location(void) { return &__memscape_errno; }
