/**
 * Functions that a C library for Linux has and the simulated machine has no use for. They are here so that programs that
 * mention them link and run until one is called, which is then refused by name and with the reason.
 */
import type { HostFunction } from '../../machine/host.ts';

const REASONS: readonly (readonly [header: string, reason: string, names: string])[] = [
  [
    '<sys/socket.h>',
    'the simulated machine has no network',
    'accept accept4 bind connect getpeername getsockname getsockopt listen recv recvfrom recvmmsg recvmsg send sendmmsg sendmsg sendto setsockopt shutdown sockatmark socket socketpair',
  ],
  [
    '<netdb.h>',
    'the simulated machine has no network',
    'freeaddrinfo gai_strerror getaddrinfo gethostbyaddr gethostbyname gethostbyname2 gethostbyname_r getnameinfo getprotobyname getprotobynumber getservbyname getservbyport herror hstrerror if_freenameindex if_indextoname if_nameindex if_nametoindex getifaddrs freeifaddrs res_init res_query res_search',
  ],
  [
    '<sys/epoll.h>',
    'waiting for several descriptors is not supported',
    'epoll_create epoll_create1 epoll_ctl epoll_pwait epoll_wait poll ppoll select pselect eventfd eventfd_read eventfd_write signalfd timerfd_create timerfd_gettime timerfd_settime inotify_add_watch inotify_init inotify_init1 inotify_rm_watch',
  ],
  [
    '<spawn.h>',
    'the simulated machine runs one process',
    'fexecve _Fork daemon clone posix_spawn_file_actions_addclose posix_spawn_file_actions_adddup2 posix_spawn_file_actions_addopen posix_spawn_file_actions_destroy posix_spawn_file_actions_init posix_spawnattr_destroy posix_spawnattr_init posix_spawnattr_setflags posix_spawnattr_setpgroup posix_spawnattr_setsigdefault posix_spawnattr_setsigmask ptrace prctl openpty forkpty login_tty unshare setns process_vm_readv process_vm_writev',
  ],
  [
    '<sys/shm.h>',
    'there is no other process to share with',
    'shmat shmctl shmdt shmget semctl semget semop semtimedop msgctl msgget msgrcv msgsnd ftok mq_close mq_getattr mq_notify mq_open mq_receive mq_send mq_setattr mq_timedreceive mq_timedsend mq_unlink sem_open sem_close sem_unlink memfd_create',
  ],
  [
    '<dlfcn.h>',
    'programs are linked as a whole and cannot load libraries',
    'dladdr dlclose dlerror dlinfo dlopen dlsym dl_iterate_phdr',
  ],
  [
    '<aio.h>',
    'asynchronous input and output is not supported',
    'aio_cancel aio_error aio_fsync aio_read aio_return aio_suspend aio_write lio_listio',
  ],
  ['<ucontext.h>', "stacks of the program's own are not supported", 'getcontext makecontext setcontext swapcontext'],
  ['<wordexp.h>', 'there is no shell on the simulated machine', 'wordexp wordfree'],
  ['<iconv.h>', 'conversion between encodings is not supported', 'iconv iconv_close iconv_open'],
  ['<crypt.h>', 'encryption of passwords is not supported', 'crypt crypt_r encrypt setkey getpass'],
  ['<syslog.h>', 'there is no system log on the simulated machine', 'closelog openlog setlogmask syslog vsyslog'],
  [
    '<sys/mount.h>',
    'it needs privileges, or a system, that the simulated machine does not have',
    'mount umount umount2 chroot acct reboot swapon swapoff sethostname setdomainname vhangup iopl ioperm klogctl personality quotactl fanotify_init fanotify_mark pivot_root name_to_handle_at open_by_handle_at membarrier syncfs',
  ],
  [
    '<sys/xattr.h>',
    'extended attributes of files are not supported',
    'fgetxattr flistxattr fremovexattr fsetxattr getxattr lgetxattr listxattr llistxattr lremovexattr lsetxattr removexattr setxattr',
  ],
  ['<fts.h>', 'use opendir or nftw', 'fts_children fts_close fts_open fts_read fts_set'],
  [
    '<sys/sendfile.h>',
    'use read and write',
    'sendfile splice tee vmsplice copy_file_range sync_file_range readahead remap_file_pages',
  ],
  [
    '<termios.h>',
    'terminals cannot be controlled',
    'tcdrain tcflow tcflush tcgetsid tcsendbreak tcgetpgrp tcsetpgrp grantpt unlockpt posix_openpt ptsname ptsname_r',
  ],
];

export const REFUSED: readonly HostFunction[] = REASONS.flatMap(([header, reason, names]) =>
  names.split(' ').map((name) => ({
    name,
    header,
    run: (c) => c.unsupported(`${name} is not supported: ${reason}.`),
  })),
);
