/** Pools and allocators of the program's own: what they took back, twice, from elsewhere, and pieces that are overrun. */
import { group } from '../flaw.ts';

const FREE_LIST = `struct node { struct node *next; };
struct store { char *memory; struct node *first; };
static struct store here, there;
static void *store_alloc(struct store *s) {
  struct node *n = s->first;
  if (n) s->first = n->next;
  return n;
}
static void store_free(struct store *s, void *piece) {
  struct node *n = piece;
  n->next = s->first;
  s->first = n;
}
static void store_init(struct store *s) {
  s->memory = malloc(8 * 64);
  if (!s->memory) exit(1);
  for (int i = 7; i >= 0; i--) store_free(s, s->memory + 64 * i);
}
static void store_end(struct store *s) { free(s->memory); }`;
const WITHOUT = ['second-file', 'second-file-global', 'static-variable', 'static-local'];

export const pools = group('pools', 'c')(
  {
    name: 'free-list-use-after-return',
    kind: 'pool-use-after-return',
    type: 'long *',
    declare: FREE_LIST,
    source: 'store_init(&here);\n(void)there;\ndata = store_alloc(&here);\nif (!data) exit(1);\ndata[3] = 5;',
    sink: '@[store_free(&here, data);@:@]\nprintf("%ld\\n", data[3]); //~\n@[@:store_free(&here, data);@]\nstore_end(&here);',
    without: WITHOUT,
    few: true,
  },
  {
    name: 'free-list-write-after-return',
    kind: 'pool-use-after-return',
    type: 'char *',
    declare: FREE_LIST,
    source: 'store_init(&here);\n(void)there;\ndata = store_alloc(&here);\nif (!data) exit(1);',
    sink: '@[store_free(&here, data);@:@]\nstrcpy(data + 16, "late"); //~\n@[@:store_free(&here, data);@]\nstore_end(&here);',
    without: WITHOUT,
    few: true,
  },
  {
    name: 'free-list-double-return',
    kind: 'pool-double-return',
    type: 'long *',
    declare: FREE_LIST,
    source:
      'store_init(&here);\n(void)there;\ndata = store_alloc(&here);\nlong *other = store_alloc(&here);\nstore_free(&here, data);\nstore_free(&here, other);',
    sink: '@[@:data = store_alloc(&here);@]\nstore_free(&here, data); //~\nstore_end(&here);',
    without: WITHOUT,
    few: true,
  },
);

const CLASS_NEW = `class Piece {
  static inline char *room = nullptr;
  static inline std::size_t used = 0;
  static inline Piece *spare = nullptr;
  static inline char *spareRoom[16];
  static inline int spares = 0;

 public:
  long value[4];
  static void *operator new(std::size_t n) {
    if (spares > 0) return spareRoom[--spares];
    if (!room) room = static_cast<char *>(std::malloc(1024));
    void *p = room + used;
    used += n;
    return p;
  }
  static void operator delete(void *p) {
    if (spares < 16) spareRoom[spares++] = static_cast<char *>(p);
  }
  static void end() {
    std::free(room);
    room = nullptr;
    used = 0;
    spares = 0;
  }
};`;

export const poolsCpp = group('pools (C++)', 'c++')(
  {
    name: 'class-new-use-after-delete',
    kind: 'pool-use-after-return',
    type: 'Piece *',
    declare: CLASS_NEW,
    source: 'data = new Piece{{1, 2, 3, 4}};',
    sink: '@[delete data;@:@]\nprintf("%ld\\n", data->value[2]); //~\n@[@:delete data;@]\nPiece::end();',
    without: WITHOUT,
    few: true,
  },
  {
    name: 'class-new-overflow',
    kind: 'pool-overflow',
    type: 'Piece *',
    declare: CLASS_NEW,
    source: 'data = new Piece{{1, 2, 3, 4}};',
    sink: 'Piece *next = new Piece{{5, 6, 7, 8}};\nlong *at = data->value;\nfor (int i = 0; i @[<=@:<@] 4; i++) at[i] = 0; //~\nprintf("%ld\\n", next->value[1]);\ndelete next;\ndelete data;\nPiece::end();',
    without: WITHOUT,
    few: true,
  },
  {
    name: 'pmr-use-after-deallocate',
    kind: 'pool-use-after-return',
    type: 'int *',
    declare: '#include <memory_resource>\nstatic std::pmr::unsynchronized_pool_resource pool;',
    source: 'data = static_cast<int *>(pool.allocate(64, 8));\ndata[2] = 5;',
    sink: '@[pool.deallocate(data, 64, 8);@:@]\nprintf("%d\\n", data[2]); //~\n@[@:pool.deallocate(data, 64, 8);@]',
    without: WITHOUT,
    few: true,
  },
  {
    name: 'pmr-foreign-return',
    kind: 'pool-foreign-return',
    type: 'int *',
    declare: '#include <memory_resource>\nstatic std::pmr::unsynchronized_pool_resource pool, other;',
    source:
      'data = static_cast<int *>(pool.allocate(64, 8));\nvoid *theirs = other.allocate(64, 8);\nother.deallocate(theirs, 64, 8);',
    sink: '@[other@:pool@].deallocate(data, 64, 8); //~',
    without: WITHOUT,
    few: true,
  },
);
