// Places of a deque that are freed and filled again, at both ends and in the middle.
#include <algorithm>
#include <cstdio>
#include <deque>
#include <numeric>
#include <queue>
#include <string>

int main() {
  unsigned state = 5;
  auto next = [&state](unsigned n) { return (state = state * 1664525u + 1013904223u, (state >> 16) % n); };
  std::deque<std::string> words, others;
  std::deque<int> numbers;
  std::queue<long> queue;
  long sum = 0;
  for (int i = 0; i < 600; i++) {
    switch (next(12)) {
      case 0: words.push_back("a" + std::to_string(i)); break;
      case 1: words.push_front(std::string(i % 40, 'x')); break;
      case 2: if (!words.empty()) words.pop_back(); break;
      case 3: if (!words.empty()) words.pop_front(); break;
      case 4: words.insert(words.begin() + words.size() / 3, 1 + i % 60, "mid"); break;
      case 5: if (words.size() > 5) words.erase(words.begin() + 2, words.begin() + 4); break;
      case 6: words.resize(i % 120); break;
      case 7: others = words; break;
      case 8: std::swap(words, others); break;
      case 9: words.shrink_to_fit(); break;
      case 10: others = std::move(words); words.clear(); break;
      default: words.emplace(words.begin() + words.size() / 2, "q"); break;
    }
    for (const auto &w : words) sum += w.size();
    numbers.push_front(i);
    if (numbers.size() > 50) numbers.pop_back();
    std::sort(numbers.begin(), numbers.end());
    sum = std::accumulate(numbers.begin(), numbers.end(), sum);
    queue.push(i);
    if (queue.size() > 10) queue.pop();
    if (i % 100 == 0) {
      std::deque<int> copy(numbers.rbegin(), numbers.rend());
      copy.erase(std::remove(copy.begin(), copy.end(), 3), copy.end());
      copy.clear();
      copy.push_back(1);
      sum += copy.front();
    }
  }
  std::printf("%d\n", sum > 0);
}
