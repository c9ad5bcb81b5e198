/**
 * Functions that a C library for Linux has and the simulated machine has no use for. They are here so that programs that
 * mention them link and run until one is called, which is then refused by name and with the reason. The README lists
 * them (npm run refusals), and test/libc/declared.test.ts holds that every function of the headers is here or works.
 */
import type { HostContext, HostFunction } from '../../machine/host.ts';

export const REASONS: readonly (readonly [header: string, reason: string, names: string])[] = [
  ['<stdio.h>', 'there are no other programs on the simulated machine', 'popen pclose'],
  ['<stdio.h>', 'streams cannot call back into the program', 'fopencookie'],
  ['<stdio_ext.h>', 'the buffers of streams are not in the memory of the program', '__freadptr __freadptrinc'],
  ['<sys/stat.h>', 'there are no named pipes and device files', 'mkfifo mkfifoat mknod mknodat'],
  ['<sys/syscall.h>', 'use the library function', 'syscall'],
  [
    '<netdb.h>',
    'the simulated machine has no network',
    'freeaddrinfo getaddrinfo gethostbyaddr gethostbyname gethostbyname2 gethostbyname_r getnameinfo getprotobyname getprotobynumber getservbyname getservbyport herror endhostent endnetent endprotoent endservent gai_strerror gethostbyaddr_r gethostbyname2_r gethostent getnetbyaddr getnetbyname getnetent getprotoent getservbyname_r getservbyport_r getservent hstrerror sethostent setnetent setprotoent setservent __h_errno_location dn_comp dn_expand dn_skipname ns_get16 ns_get32 ns_initparse ns_name_uncompress ns_parserr ns_put16 ns_put32 ns_skiprr if_freenameindex if_indextoname if_nameindex if_nametoindex getifaddrs freeifaddrs res_init res_mkquery res_query res_querydomain res_search res_send __res_state',
  ],
  [
    '<sys/epoll.h>',
    'use poll or select',
    'epoll_create epoll_create1 epoll_ctl epoll_pwait epoll_wait eventfd eventfd_read eventfd_write signalfd timerfd_create timerfd_gettime timerfd_settime inotify_add_watch inotify_init inotify_init1 inotify_rm_watch',
  ],
  [
    '<spawn.h>',
    'the simulated machine runs one process',
    'fork vfork execv execve execvp execl execlp execle execvpe wait waitpid wait3 wait4 waitid posix_spawn posix_spawnp fexecve _Fork daemon clone posix_spawn_file_actions_addclose posix_spawn_file_actions_adddup2 posix_spawn_file_actions_addopen posix_spawn_file_actions_destroy posix_spawn_file_actions_init posix_spawn_file_actions_addchdir_np posix_spawn_file_actions_addfchdir_np posix_spawnattr_destroy posix_spawnattr_getflags posix_spawnattr_getpgroup posix_spawnattr_getschedparam posix_spawnattr_getschedpolicy posix_spawnattr_getsigdefault posix_spawnattr_getsigmask posix_spawnattr_init posix_spawnattr_setschedparam posix_spawnattr_setschedpolicy posix_spawnattr_setflags posix_spawnattr_setpgroup posix_spawnattr_setsigdefault posix_spawnattr_setsigmask ptrace prctl openpty forkpty login_tty unshare setns process_vm_readv process_vm_writev execveat pidfd_open pidfd_getfd pidfd_send_signal tgkill getcpu',
  ],
  [
    '<sys/shm.h>',
    'there is no other process to share with',
    'shmat shmctl shmdt shmget semctl semget semop semtimedop msgctl msgget msgrcv msgsnd mq_close mq_getattr mq_notify mq_open mq_receive mq_send mq_setattr mq_timedreceive mq_timedsend mq_unlink',
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
  ['<wordexp.h>', 'there is no shell on the simulated machine', 'wordexp wordfree'],
  ['<crypt.h>', 'encryption of passwords is not supported', 'crypt crypt_r encrypt setkey getpass'],
  [
    '<sys/mount.h>',
    'it needs privileges, or a system, that the simulated machine does not have',
    'cachectl cacheflush _flush_cache mount umount umount2 chroot acct reboot swapon swapoff sethostname setdomainname vhangup iopl ioperm klogctl personality quotactl fanotify_init fanotify_mark pivot_root name_to_handle_at open_by_handle_at membarrier syncfs',
  ],
  [
    '<sys/xattr.h>',
    'extended attributes of files are not supported',
    'fgetxattr flistxattr fremovexattr fsetxattr getxattr lgetxattr listxattr llistxattr lremovexattr lsetxattr removexattr setxattr',
  ],
  [
    '<shadow.h>',
    'there are no passwords on the simulated machine',
    'endspent fgetspent getspent getspnam getspnam_r lckpwdf putspent setspent sgetspent ulckpwdf',
  ],
  [
    '<pthread.h>',
    'threads have no priorities, and no processors to choose',
    'pthread_mutex_getprioceiling pthread_mutex_setprioceiling pthread_mutexattr_getprioceiling pthread_mutexattr_setprioceiling pthread_getaffinity_np pthread_setaffinity_np pthread_setattr_default_np',
  ],
  ['<dirent.h>', 'use readdir', 'getdents getdents64 getdirentries'],
  [
    '<math.h>',
    'compute in the wider type and convert the result',
    'fadd faddl daddl fsub fsubl dsubl fmul fmull dmull fdiv fdivl ddivl fsqrt fsqrtl dsqrtl ffma ffmal dfmal',
  ],
  ['<sys/uio.h>', 'use preadv and pwritev', 'preadv2 pwritev2'],
  ['<sys/stat.h>', 'use stat', 'statx'],
  ['<printf.h>', 'the conversions of printf are fixed', 'register_printf_function register_printf_specifier'],
  ['<sys/mman.h>', 'memory has no protection keys', 'pkey_alloc pkey_free pkey_get pkey_set pkey_mprotect'],
  ['<fts.h>', 'use opendir or nftw', 'fts_children fts_close fts_open fts_read fts_set'],
  [
    '<sys/sendfile.h>',
    'use read and write',
    'sendfile splice tee vmsplice copy_file_range sync_file_range readahead remap_file_pages',
  ],
  [
    '<termios.h>',
    'terminals cannot be controlled',
    'tcdrain tcflow tcflush tcsendbreak grantpt unlockpt posix_openpt ptsname ptsname_r',
  ],
];

export const REFUSED: readonly HostFunction[] = REASONS.flatMap(([header, reason, names]) =>
  names.split(' ').map((name) => ({
    name,
    header,
    run: (c) => c.unsupported(`${name} is not supported: ${reason}.`),
  })),
);

/** Functions that work but for one way of calling them, and what is said then. */
export const PARTLY = {
  system: 'with a command is not supported: there are no other programs on the simulated machine',
  mmap: 'of a file that is mapped elsewhere, shared, and writable there or here, is not supported: map it once',
  mremap: 'of a mapped file is not supported: use munmap and mmap',
} as const;

export function refusePart(c: HostContext, name: keyof typeof PARTLY): never {
  c.unsupported(`${name} ${PARTLY[name]}.`);
}

/** The README's list of refusals (between its markers), from the tables above. */
export function refusalList(): string {
  const lines = REASONS.map(
    ([header, reason, names]) =>
      `- ${names
        .split(' ')
        .map((n) => `\`${n}\``)
        .join(', ')} (\`${header}\`): ${reason}`,
  );
  const partly = Object.entries(PARTLY).map(([name, sentence]) => `- \`${name}\` ${sentence}`);
  return [...lines, ...partly].join('\n');
}
