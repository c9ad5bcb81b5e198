/** Threads that use the same memory, locks and each other wrongly. */
import { group } from '../flaw.ts';

const PTHREAD = '#include <pthread.h>\n#include <unistd.h>\n';
const LOCK = 'static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;\n';
/** Two threads of `work`, and their end. */
const TWO =
  'pthread_t one, two;\npthread_create(&one, NULL, work, &data);\npthread_create(&two, NULL, work, &data);\npthread_join(one, NULL);\npthread_join(two, NULL);\n';

export const races = group('data races', 'c')(
  {
    name: 'counter-without-mutex',
    kind: 'data-race',
    declare: `${PTHREAD}${LOCK}static int counter;
static void *work(void *p) {
  for (int i = 0; i < *(int *)p; i++) {
    @[@:pthread_mutex_lock(&lock);@]
    counter++; //~
    @[@:pthread_mutex_unlock(&lock);@]
  }
  return (void *)&lock;
}`,
    source: 'data = 20;',
    sink: `${TWO}printf("%d\\n", counter > 0);`,
  },
  {
    name: 'library-reads-what-changes',
    kind: 'data-race',
    linked: true,
    few: true,
    declare: `${PTHREAD}static char text[16] = "abc";
static void *work(void *p) {
  text[*(int *)p] = 'x'; //~
  return NULL;
}`,
    source: 'data = 1;',
    sink: 'pthread_t one;\npthread_create(&one, NULL, work, &data);\n@[@:pthread_join(one, NULL);@]\nputs(text); //~\n@[pthread_join(one, NULL);@:@]',
  },
  {
    name: 'reader-without-mutex',
    kind: 'data-race',
    linked: true,
    declare: `${PTHREAD}${LOCK}static int total;
static void *work(void *p) {
  pthread_mutex_lock(&lock);
  total += *(int *)p; //~
  pthread_mutex_unlock(&lock);
  return NULL;
}`,
    source: 'data = 3;',
    sink: 'pthread_t one;\npthread_create(&one, NULL, work, &data);\n@[@:pthread_mutex_lock(&lock);@]\nint seen = total; //~\n@[@:pthread_mutex_unlock(&lock);@]\npthread_join(one, NULL);\nprintf("%d\\n", seen >= 0);',
  },
  {
    name: 'another-mutex',
    kind: 'data-race',
    declare: `${PTHREAD}${LOCK}static pthread_mutex_t other = PTHREAD_MUTEX_INITIALIZER;
static int shared;
static void add(pthread_mutex_t *with, int n) {
  pthread_mutex_lock(with);
  shared += n; //~
  pthread_mutex_unlock(with);
}
static void *work(void *p) {
  add(&@[other@:lock@], *(int *)p);
  return &other;
}`,
    source: 'data = 3;',
    sink: 'pthread_t one;\npthread_create(&one, NULL, work, &data);\nadd(&lock, 1);\npthread_join(one, NULL);\nprintf("%d\\n", shared);',
  },
  {
    name: 'flag-without-atomic',
    kind: 'data-race',
    linked: true,
    declare: `${PTHREAD}static @[volatile int@:_Atomic int@] ready;
static void *work(void *p) {
  usleep(10);
  ready = *(int *)p; //~
  return NULL;
}`,
    source: 'data = 1;',
    sink: 'pthread_t one;\npthread_create(&one, NULL, work, &data);\nwhile (!ready) usleep(5); //~\npthread_join(one, NULL);\nputs("ready");',
  },
  {
    name: 'read-before-join',
    kind: 'data-race',
    linked: true,
    declare: `${PTHREAD}static int result;
static void *work(void *p) {
  result = *(int *)p * 2; //~
  return NULL;
}`,
    source: 'data = 21;',
    sink: 'pthread_t one;\npthread_create(&one, NULL, work, &data);\n@[@:pthread_join(one, NULL);@]\nint seen = result; //~\n@[pthread_join(one, NULL);@:@]\nprintf("%d\\n", seen >= 0);',
  },
  {
    name: 'heap-object',
    kind: 'data-race',
    type: 'struct box *',
    declare: `${PTHREAD}struct box { pthread_mutex_t lock; int first; int value; };
static void *work(void *p) {
  struct box *box = *(struct box **)p;
  @[@:pthread_mutex_lock(&box->lock);@]
  box->value += 2; //~
  @[@:pthread_mutex_unlock(&box->lock);@]
  return NULL;
}`,
    source: 'data = calloc(1, sizeof *data);\nif (!data) exit(1);\npthread_mutex_init(&data->lock, NULL);',
    sink: `${TWO}printf("%d\\n", data->value > 0);\npthread_mutex_destroy(&data->lock);\nfree(data);`,
  },
  {
    name: 'lazy-initialisation',
    kind: 'data-race',
    linked: true,
    declare: `${PTHREAD}static int *table;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int values[4];
static void fill_table(void) {
  values[1] = 5;
  table = values; //~
}
static void *work(void *p) {
  @[if (!table) fill_table();@:pthread_once(&once, fill_table);@] //~
  return &once + (table[1] + *(int *)p < 0);
}`,
    source: 'data = 1;',
    sink: `${TWO}puts("made");`,
  },
  {
    name: 'write-under-read-lock',
    kind: 'data-race',
    declare: `${PTHREAD}static pthread_rwlock_t guard = PTHREAD_RWLOCK_INITIALIZER;
static int hits;
static void *work(void *p) {
  pthread_rwlock_@[rd@:wr@]lock(&guard);
  hits += *(int *)p; //~
  pthread_rwlock_unlock(&guard);
  return NULL;
}`,
    source: 'data = 1;',
    sink: `${TWO}printf("%d\\n", hits > 0);`,
  },
  {
    name: 'bit-fields-of-one-word',
    kind: 'data-race',
    linked: true,
    declare: `${PTHREAD}static struct { unsigned first : 4; @[@:unsigned : 0;@] unsigned second : 4; } flags;
static void *work(void *p) {
  flags.first = (unsigned)*(int *)p; //~
  return NULL;
}`,
    source: 'data = 1;',
    sink: 'pthread_t one;\npthread_create(&one, NULL, work, &data);\nflags.second = 2; //~\npthread_join(one, NULL);\nprintf("%d\\n", flags.first + flags.second);',
  },
  {
    name: 'loop-variable-passed',
    kind: 'data-race',
    linked: true,
    declare: `${PTHREAD}static _Atomic int sum;
static void *work(void *p) {
  sum += *(int *)p; //~
  return NULL;
}`,
    source: 'data = 3;',
    sink: 'pthread_t workers[3];\nint numbers[3];\nint i;\nfor (i = 0; i < data; i++) { //~\n  numbers[i] = i;\n  pthread_create(&workers[i], NULL, work, @[&i@:&numbers[i]@]);\n}\nfor (int k = 0; k < data; k++) pthread_join(workers[k], NULL);\nprintf("%d\\n", sum >= 0);',
  },
  {
    name: 'library-writes',
    kind: 'data-race',
    linked: true,
    declare: `${PTHREAD}${LOCK}static char line[32];
static void *work(void *p) {
  @[@:pthread_mutex_lock(&lock);@]
  snprintf(line, sizeof line, "%d", *(int *)p); //~
  @[@:pthread_mutex_unlock(&lock);@]
  return &lock;
}`,
    source: 'data = 17;',
    sink: `${TWO}puts(line);`,
  },
);

export const deadlocks = group('deadlocks', 'c')(
  {
    name: 'two-mutexes-in-two-orders',
    kind: 'deadlock',
    linked: true,
    declare: `${PTHREAD}static pthread_mutex_t left = PTHREAD_MUTEX_INITIALIZER, right = PTHREAD_MUTEX_INITIALIZER;
static void *work(void *p) {
  pthread_mutex_lock(&@[right@:left@]);
  usleep((unsigned)*(int *)p);
  pthread_mutex_lock(&@[left@:right@]); //~
  pthread_mutex_unlock(&left);
  pthread_mutex_unlock(&right);
  return NULL;
}`,
    source: 'data = 1000;',
    sink: 'pthread_t one;\npthread_create(&one, NULL, work, &data);\npthread_mutex_lock(&left);\nusleep(1000);\npthread_mutex_lock(&right); //~\npthread_mutex_unlock(&right);\npthread_mutex_unlock(&left);\npthread_join(one, NULL);\nputs("done");',
  },
  {
    name: 'locked-again',
    kind: 'deadlock',
    declare: `${PTHREAD}${LOCK}static int count;
static void add(int n) {
  @[pthread_mutex_lock(&lock);@:@] //~
  count += n;
  @[pthread_mutex_unlock(&lock);@:@]
}
static void both(int n) {
  pthread_mutex_lock(&lock);
  add(n);
  add(n);
  pthread_mutex_unlock(&lock);
}`,
    source: 'data = 3;',
    sink: 'both(data);\nprintf("%d\\n", count);',
  },
  {
    name: 'kept-locked-on-early-return',
    kind: 'deadlock',
    linked: true,
    declare: `${PTHREAD}${LOCK}static int count;
static int add(int n) {
  pthread_mutex_lock(&lock); //~
  if (n < 0) {
    @[@:pthread_mutex_unlock(&lock);@]
    return 0;
  }
  count += n;
  pthread_mutex_unlock(&lock);
  return 1;
}`,
    source: 'data = -1;',
    sink: 'add(data);\nadd(2);\nprintf("%d\\n", count);',
  },
  {
    name: 'signal-forgotten',
    kind: 'deadlock',
    linked: true,
    declare: `${PTHREAD}${LOCK}static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int ready;
static void *work(void *p) {
  pthread_mutex_lock(&lock);
  while (!ready) pthread_cond_wait(&changed, &lock); //~
  pthread_mutex_unlock(&lock);
  return p;
}`,
    source: 'data = 1;',
    sink: 'pthread_t one;\npthread_create(&one, NULL, work, &data);\nusleep(100);\npthread_mutex_lock(&lock);\nready = data;\n@[@:pthread_cond_signal(&changed);@]\npthread_mutex_unlock(&lock);\npthread_join(one, NULL); //~\nputs("joined");',
  },
  {
    name: 'barrier-for-too-many',
    kind: 'deadlock',
    linked: true,
    declare: `${PTHREAD}static pthread_barrier_t barrier;
static void *work(void *p) {
  pthread_barrier_wait(&barrier); //~
  return p;
}`,
    source: 'data = @[3@:2@];',
    sink: `pthread_barrier_init(&barrier, NULL, (unsigned)data);\n${TWO.replace('pthread_join(one, NULL);', 'pthread_join(one, NULL); //~')}pthread_barrier_destroy(&barrier);\nputs("through");`,
  },
  {
    name: 'semaphore-never-posted',
    kind: 'deadlock',
    linked: true,
    declare: `${PTHREAD}#include <semaphore.h>
static sem_t full;
static void *work(void *p) {
  if (*(int *)p > @[5@:3@]) sem_post(&full);
  return NULL;
}`,
    source: 'data = 4;',
    sink: 'sem_init(&full, 0, 0);\npthread_t one;\npthread_create(&one, NULL, work, &data);\nsem_wait(&full); //~\npthread_join(one, NULL);\nsem_destroy(&full);\nputs("taken");',
  },
);

export const locks = group('locks and threads', 'c')(
  {
    name: 'unlocked-twice',
    kind: 'lock-misuse',
    declare: `${PTHREAD}${LOCK}`,
    source: 'data = 1;',
    sink: 'pthread_mutex_lock(&lock);\ndata++;\npthread_mutex_unlock(&lock);\n@[@:pthread_mutex_lock(&lock);@]\npthread_mutex_unlock(&lock); //~\nputs("unlocked");',
  },
  {
    name: 'unlocked-by-another',
    kind: 'lock-misuse',
    declare: `${PTHREAD}${LOCK}static void *work(void *p) {
  @[@:pthread_mutex_lock(&lock);@]
  pthread_mutex_unlock(&lock); //~
  return p;
}`,
    source: 'data = 1;',
    sink: 'pthread_t one;\n@[pthread_mutex_lock(&lock);@:@]\npthread_create(&one, NULL, work, &data);\npthread_join(one, NULL);\nputs("joined");',
  },
  {
    name: 'destroyed-while-locked',
    kind: 'lock-misuse',
    declare: PTHREAD,
    source: 'data = 1;',
    sink: 'pthread_mutex_t own;\npthread_mutex_init(&own, NULL);\npthread_mutex_lock(&own);\ndata++;\n@[@:pthread_mutex_unlock(&own);@]\npthread_mutex_destroy(&own); //~\nputs("destroyed");',
  },
  {
    name: 'waits-without-lock',
    kind: 'lock-misuse',
    declare: `${PTHREAD}#include <time.h>\n${LOCK}static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;`,
    source: 'data = 1;',
    sink: 'struct timespec soon = {1, 0};\n@[@:pthread_mutex_lock(&lock);@]\npthread_cond_timedwait(&changed, &lock, &soon); //~\n@[@:pthread_mutex_unlock(&lock);@]\nputs("waited");',
  },
  {
    name: 'unlock-of-rwlock-never-locked',
    kind: 'lock-misuse',
    declare: `${PTHREAD}static pthread_rwlock_t guard = PTHREAD_RWLOCK_INITIALIZER;`,
    source: 'data = 1;',
    sink: '@[@:pthread_rwlock_rdlock(&guard);@]\npthread_rwlock_unlock(&guard); //~\nputs("unlocked");',
  },
  {
    name: 'joined-twice',
    kind: 'thread-misuse',
    declare: `${PTHREAD}static void *work(void *p) { return p; }`,
    source: 'data = 1;',
    sink: 'pthread_t one;\npthread_create(&one, NULL, work, &data);\npthread_join(one, NULL);\n@[pthread_join(one, NULL);@:@] //~\nputs("joined");',
  },
  {
    name: 'joined-after-detach',
    kind: 'thread-misuse',
    declare: `${PTHREAD}static void *work(void *p) { return p; }`,
    source: 'data = 1;',
    sink: 'pthread_t one;\npthread_create(&one, NULL, work, &data);\n@[pthread_detach(one);@:@]\npthread_join(one, NULL); //~\nputs("joined");',
  },
  {
    name: 'never-joined',
    kind: 'thread-misuse',
    linked: true,
    declare: `${PTHREAD}static void *work(void *p) { return p; }`,
    source: 'data = 1;',
    sink: 'pthread_t one;\npthread_create(&one, NULL, work, NULL); //~\n@[usleep(1000);@:pthread_join(one, NULL);@]\nputs("on");',
  },
  {
    name: 'result-on-the-threads-stack',
    kind: 'stack-use-after-return',
    declare: `${PTHREAD}static void *work(void *p) {
  @[@:static @]int answer;
  answer = *(int *)p + 1;
  void *volatile out = &answer;
  return out;
}`,
    source: 'data = 1;',
    sink: 'pthread_t one;\nvoid *answer;\npthread_create(&one, NULL, work, &data);\npthread_join(one, &answer);\nprintf("%d\\n", *(int *)answer); //~',
  },
  {
    name: 'argument-on-a-stack-that-is-gone',
    kind: 'stack-use-after-return',
    declare: `${PTHREAD}static void *work(void *p) {
  usleep(1000);
  printf("%d\\n", *(int *)p); //~
  return NULL;
}
static pthread_t start(int n) {
  @[@:static @]int number;
  number = n;
  pthread_t t;
  pthread_create(&t, NULL, work, &number);
  return t;
}`,
    source: 'data = 1;',
    sink: 'pthread_t one = start(data);\npthread_join(one, NULL);',
  },
  {
    name: 'freed-before-join',
    kind: 'heap-use-after-free',
    type: 'int *',
    declare: `${PTHREAD}static void *work(void *p) {
  usleep(1000);
  printf("%d\\n", *(int *)p); //~
  return NULL;
}`,
    source: 'data = malloc(sizeof *data);\nif (!data) exit(1);\n*data = 5;',
    sink: 'pthread_t one;\npthread_create(&one, NULL, work, data);\n@[free(data);@:@]\npthread_join(one, NULL);\n@[@:free(data);@]',
  },
  {
    name: 'thread-local-of-an-ended-thread',
    kind: 'stack-use-after-return',
    linked: true,
    declare: `${PTHREAD}static @[_Thread_local @:@]int own;
static void *work(void *p) {
  own = *(int *)p;
  return &own;
}`,
    source: 'data = 7;',
    sink: 'pthread_t one;\nvoid *answer;\npthread_create(&one, NULL, work, &data);\npthread_join(one, &answer);\nprintf("%d\\n", *(int *)answer); //~',
  },
  {
    name: 'key-without-destructor',
    kind: 'leak',
    linked: true,
    declare: `${PTHREAD}static pthread_key_t key;
static void *work(void *p) {
  pthread_setspecific(key, malloc((size_t)*(int *)p)); //~
  return NULL;
}`,
    source: 'data = 40;',
    sink: 'pthread_key_create(&key, @[NULL@:free@]);\npthread_t one;\npthread_create(&one, NULL, work, &data);\npthread_join(one, NULL);\npthread_key_delete(key);\nputs("joined");',
  },
);
