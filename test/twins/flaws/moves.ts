/** C++: objects of the library that are read after they were moved from. */
import { group } from '../flaw.ts';

export const moves = group('moved-from objects', 'c++')(
  {
    name: 'string-printed-after-push-back',
    kind: 'use-after-move',
    source: 'data = 3;',
    sink: 'std::vector<std::string> lines;\nstd::string line(data, \'x\');\nlines.push_back(@[std::move(line)@:line@]);\nprintf("%s\\n", line.c_str()); //~',
  },
  {
    name: 'long-string-compared-after-move',
    kind: 'use-after-move',
    source: 'data = 40;',
    sink: 'std::string from(data, \'y\');\nstd::string to = @[std::move(from)@:from@];\nif (to == from) puts("same"); //~',
  },
  {
    name: 'function-called-after-move',
    kind: 'use-after-move',
    source: 'data = 3;',
    sink: 'std::string text(40, \'f\');\nstd::function<size_t(int)> length = [text](int n) { return text.size() + static_cast<size_t>(n); };\nauto kept = @[std::move(length)@:length@];\ntry {\n  printf("%zu\\n", length(data)); //~\n} catch (const std::bad_function_call &) {\n  puts("nothing to call");\n}\nprintf("%zu\\n", kept(data));',
  },
  {
    name: 'map-searched-after-move-assignment',
    kind: 'use-after-move',
    declare: '#include <map>',
    source: 'data = 3;',
    sink: 'std::map<int, int> now{{data, 1}}, later;\nlater = @[std::move(now)@:now@];\nprintf("%d\\n", now.count(data) + later.count(data) > 0); //~',
  },
  {
    name: 'vector-walked-after-move-into-call',
    kind: 'use-after-move',
    declare: 'static int total(std::vector<int> v) {\n  int sum = 0;\n  for (int x : v) sum += x;\n  return sum;\n}',
    source: 'data = 3;',
    sink: 'std::vector<int> v{1, 2, data};\nprintf("%d\\n", total(@[std::move(v)@:v@]));\nfor (int x : v) printf("%d\\n", x); //~',
  },
  {
    name: 'parameter-read-instead-of-member',
    kind: 'use-after-move',
    declare:
      'struct Person {\n  std::string name;\n  explicit Person(std::string n) : name(std::move(n)) {\n    printf("%c\\n", @[n@:name@].c_str()[0]); //~\n  }\n};',
    source: 'data = 3;',
    sink: 'Person person(std::string(data, \'p\'));\nprintf("%zu\\n", person.name.size());',
  },
  {
    name: 'member-copied-after-object-was-moved',
    kind: 'use-after-move',
    declare: 'struct Order {\n  std::string item;\n  int count;\n};',
    source: 'data = 3;',
    sink: 'Order order{std::string(data, \'o\'), data};\nOrder kept = @[std::move(order)@:order@];\nstd::string item = order.item; //~\nprintf("%zu %d\\n", kept.item.size(), item.empty());',
    linked: true,
  },
  {
    name: 'moved-in-loop',
    kind: 'use-after-move',
    source: 'data = 3;',
    sink: 'std::vector<std::string> all;\nstd::string prefix = "prefix";\nfor (int i = 0; i < data; i++) {\n  std::string line = prefix + std::to_string(i); //~\n  all.push_back(line);\n  all.push_back(@[std::move(prefix)@:prefix@]);\n}\nprintf("%zu\\n", all.size());',
  },
  {
    name: 'element-of-moved-vector',
    kind: 'container-overflow',
    source: 'data = 3;',
    sink: 'std::vector<int> v{data, 2};\nstd::vector<int> w = @[std::move(v)@:v@];\nprintf("%d\\n", (v[0] & 0) + w[0]); //~',
  },
);
