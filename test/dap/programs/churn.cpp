// A heap that changes all the time: lists, maps, buffers that grow, blocks that are lost, freed and used again.
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <vector>

struct Node {
  int value;
  Node *next;
  void *unknown;
};
static Node *list;
static char *table[64];

int main() {
  std::map<int, std::string> names;
  std::vector<std::shared_ptr<Node>> shared;
  unsigned seed = 1;
  for (int i = 0; i < 400; i++) {
    seed = seed * 1103515245 + 12345;
    unsigned roll = seed >> 16;
    Node *node = static_cast<Node *>(std::malloc(sizeof(Node)));
    *node = {i, list, table[roll % 64]};
    list = node;
    names[static_cast<int>(roll % 50)] = std::string(roll % 60, 'x');
    std::free(table[roll % 64]);
    table[roll % 64] = static_cast<char *>(std::malloc(roll % 300));
    if (roll % 3 == 0) shared.push_back(std::make_shared<Node>(Node{i, list, nullptr}));
    if (roll % 5 == 0) {
      Node *first = list;
      list = list->next; // every other one is lost
      if (roll % 2) std::free(first);
    }
    if (roll % 7 == 0) names.erase(names.begin());
  }
  return static_cast<int>(names.size() > 0 ? 0 : 1);
}
