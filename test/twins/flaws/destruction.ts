/** C++: objects whose destructors have run, or run twice, while the storage in which they were lives on. */
import { group } from '../flaw.ts';

const COUNTER =
  'struct Counter {\n  int n;\n  explicit Counter(int k) : n(k) {}\n  ~Counter() { puts("gone"); }\n  int next() const { return n + 1; } //~\n};';

export const destruction = group('destruction', 'c++')(
  {
    name: 'method-after-placement-destruction',
    kind: 'use-after-destruction',
    declare: COUNTER,
    source: 'data = 3;',
    sink: 'alignas(Counter) char room[sizeof(Counter)];\nauto *counter = new (room) Counter(data);\n@[counter->~Counter();@:@]\nprintf("%d\\n", counter->next());\n@[@:counter->~Counter();@]',
  },
  {
    name: 'member-after-explicit-destruction',
    kind: 'use-after-destruction',
    declare: 'struct Counter {\n  int n;\n  explicit Counter(int k) : n(k) {}\n  ~Counter() { puts("gone"); }\n};',
    source: 'data = 3;',
    sink: 'Counter counter(data);\n@[counter.~Counter();@:@]\nprintf("%d\\n", counter.n); //~\n@[new (&counter) Counter(data);@:@]',
  },
  {
    name: 'member-after-optional-reset',
    kind: 'use-after-destruction',
    declare: 'struct Session {\n  std::string user;\n  long started;\n};',
    source: 'data = 3;',
    sink: 'std::optional<Session> session;\nsession.emplace(Session{"someone", data});\nconst long &started = session->started;\n@[session.reset();@:@]\nprintf("%ld\\n", started); //~',
  },
  {
    name: 'variant-alternative-replaced-by-itself',
    kind: 'use-after-destruction',
    declare:
      'struct Tree {\n  std::string kind = "oak";\n  long height = 3;\n};\nstruct Stone {\n  char weight = 1;\n};',
    source: 'data = 3;',
    sink: 'std::variant<Stone, Tree> v = Tree{};\nconst long &height = std::get<Tree>(v).height;\n@[v = Stone{};@:@]\nprintf("%d\\n", height > data); //~',
  },
  {
    name: 'virtual-call-after-destroy-at',
    kind: 'use-after-destruction',
    declare:
      'struct Shape {\n  virtual ~Shape() = default;\n  virtual int area() const = 0;\n};\nstruct Square : Shape {\n  int side;\n  explicit Square(int s) : side(s) {}\n  int area() const override { return side * side; }\n};',
    source: 'data = 3;',
    sink: 'alignas(Square) char room[sizeof(Square)];\nauto *square = new (room) Square(data);\nconst Shape *shape = square;\n@[std::destroy_at(square);@:@]\nprintf("%d\\n", shape->area()); //~\n@[@:std::destroy_at(square);@]',
  },
  {
    name: 'element-of-deque-popped',
    kind: 'container-overflow',
    declare: 'struct Job {\n  std::string name;\n  int priority;\n};',
    source: 'data = 3;',
    sink: 'std::deque<Job> jobs;\njobs.push_back(Job{"first", 1});\njobs.push_back(Job{"second", data});\nconst Job &job = jobs.front();\n@[jobs.pop_front();@:@]\nprintf("%d\\n", job.priority); //~',
  },
  {
    name: 'union-member-ended',
    kind: 'use-after-destruction',
    declare:
      'struct Name {\n  char text[24];\n  explicit Name(int n) { sprintf(text, "%d", n); }\n  ~Name() { puts("gone"); }\n};\nunion Slot {\n  Name name;\n  long number;\n  Slot() : number(0) {}\n  ~Slot() {}\n};',
    source: 'data = 3;',
    sink: 'Slot slot;\nnew (&slot.name) Name(data);\n@[slot.name.~Name();@:@]\nputs(slot.name.text); //~\n@[@:slot.name.~Name();@]',
  },
  {
    name: 'local-destroyed-by-hand',
    kind: 'double-destruction',
    declare:
      'struct Guard {\n  int depth;\n  explicit Guard(int d) : depth(d) {}\n  ~Guard() { printf("leave %d\\n", depth); }\n};',
    source: 'data = 3;',
    sink: '{\n  Guard guard(data);\n  printf("%d\\n", guard.depth);\n  @[guard.~Guard();@:@]\n} //~',
  },
  {
    name: 'placement-destroyed-twice',
    kind: 'double-destruction',
    declare:
      'struct Guard {\n  int depth;\n  explicit Guard(int d) : depth(d) {}\n  ~Guard() { printf("leave %d\\n", depth); }\n};',
    source: 'data = 3;',
    sink: 'alignas(Guard) char room[sizeof(Guard)];\nauto *guard = new (room) Guard(data);\n@[guard->~Guard();@:@]\nguard->~Guard(); //~',
  },
  {
    name: 'delete-after-explicit-destruction',
    kind: 'double-destruction',
    type: 'struct Guard *',
    declare:
      'struct Guard {\n  int depth;\n  explicit Guard(int d) : depth(d) {}\n  ~Guard() { printf("leave %d\\n", depth); }\n};',
    source: 'data = new Guard(3);',
    sink: 'data->~Guard();\n@[delete data@:::operator delete(data)@]; //~',
  },
  {
    name: 'delete-of-destroyed-polymorphic-object',
    kind: 'double-destruction',
    type: 'struct Shape *',
    declare:
      'struct Shape {\n  virtual ~Shape() = default;\n};\nstruct Circle : Shape {\n  long radius = 1;\n  ~Circle() override { puts("gone"); }\n};',
    source: 'data = new Circle;',
    sink: 'std::destroy_at(data);\n@[delete data@:::operator delete(data)@]; //~',
  },
  {
    name: 'array-element-destroyed-by-hand',
    kind: 'double-destruction',
    declare: 'struct Guard {\n  int depth = 1;\n  ~Guard() { printf("leave %d\\n", depth); }\n};',
    source: 'data = 1;',
    sink: 'auto *guards = new Guard[3];\n@[guards[data].~Guard();@:@]\ndelete[] guards; //~',
  },
);
