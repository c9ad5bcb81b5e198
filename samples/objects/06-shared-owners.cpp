// Objects · shared_ptr: the count; the last one deletes
//
// Every std::shared_ptr to an object also points to a control block with two counts: of owners, and of observers (weak_ptr).
// A copy counts up, an end counts down, and at 0 the object is destroyed. std::make_shared has object and counts in one block.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and open the tab Heap Map of the panel.
//   1. One owner. Variables: `owner` is a Document with a count of 1.
//   2. Three owners: a click on the block shows each of them by name: owner, guest, and an element of the vector.
//   3. guest and the vector have ended; the count is 1 again, the Document lives.
//   4. `parts` was made from a plain new: object and counts are two blocks.
//   5. The last owner let go: the Document is destroyed.
#include <cstdio>
#include <memory>
#include <vector>

struct Document {
  int pages;
  explicit Document(int pages) : pages(pages) {}
  ~Document() { std::printf("document of %d pages gone\n", pages); }
};

int main() {
  std::shared_ptr<Document> owner = std::make_shared<Document>(12);
  std::printf("owners: %ld\n", owner.use_count()); // STOP 1
  {
    std::shared_ptr<Document> guest = owner;
    std::vector<std::shared_ptr<Document>> shelf;
    shelf.push_back(owner);
    std::printf("owners: %ld\n", guest.use_count()); // STOP 2
  }
  std::printf("owners: %ld\n", owner.use_count()); // STOP 3
  std::shared_ptr<Document> parts(new Document(3));
  std::printf("owners: %ld\n", parts.use_count()); // STOP 4
  owner.reset();
  std::printf("owners: %ld\n", owner.use_count()); // STOP 5
  return 0;
}
