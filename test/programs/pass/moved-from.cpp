// Objects that were moved from and get a value, or are asked how much they hold, before anybody reads them.
#include <algorithm>
#include <cstdio>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <optional>
#include <queue>
#include <set>
#include <string>
#include <utility>
#include <vector>

struct Job {
    std::string name;
    std::vector<int> steps;
    bool operator<(const Job &other) const { return name < other.name; }
};
struct Named {
    std::string name;
    explicit Named(std::string n) : name(std::move(n)) {}
};

template <class T> static void exchangeByHand(T &a, T &b) {
    T t = std::move(a);
    a = std::move(b);
    b = std::move(t);
}

static void strings() {
    std::string s = "hello";
    std::vector<std::string> out;
    for (int i = 0; i < 5; i++) {
        s = "line " + std::to_string(i);
        out.push_back(std::move(s));
        s.clear();
        s += "x";
    }
    out.push_back(std::move(s));
    if (s.empty() || s.size() > 3) {
        s.append("abc");
        std::printf("%s\n", s.c_str());
    }
    exchangeByHand(out[0], out[1]);
    std::swap(out[0], out[2]);
    auto taken = std::move(out[0]);
    out.erase(out.begin());
    std::printf("%s %zu\n", taken.c_str(), out.size());
    std::rotate(out.begin(), out.begin() + 1, out.end());
    for (auto &r : out) std::printf("%s\n", r.c_str());
    std::string line;
    std::vector<std::string> lines;
    for (char c : std::string("a,b,c")) {
        if (c == ',')
            lines.push_back(std::move(line));
        else
            line += c;
    }
    lines.push_back(std::move(line));
    for (auto &r : lines) std::printf("[%s]", r.c_str());
    std::string grows = "abc", other;
    while (grows.size() < 10) {
        other = std::move(grows) + "d";
        grows = std::move(other);
    }
    std::printf("%s\n", grows.c_str());
}

static void jobs() {
    std::vector<Job> jobs;
    for (int i = 0; i < 40; i++) {
        Job j{std::to_string(i * 7 % 40), {i}};
        jobs.push_back(std::move(j));
    }
    std::sort(jobs.begin(), jobs.end());
    auto isLong = [](const Job &j) { return j.name.size() > 1; };
    jobs.erase(std::remove_if(jobs.begin(), jobs.end(), isLong), jobs.end());
    for (auto &j : jobs) std::printf("%s ", j.name.c_str());
    Job last = std::move(jobs.back());
    jobs.pop_back();
    jobs[2] = std::move(jobs.back());
    jobs.pop_back();
    std::printf("%s\n", last.name.c_str());
    std::map<std::string, Job> byName;
    byName.emplace("a", std::move(last));
    last = Job{"again", {}};
    byName.try_emplace("a", std::move(last));
    std::printf("%s\n", last.name.c_str());
    for (std::size_t i = 1; i < jobs.size(); i++) {
        Job x = std::move(jobs[i]);
        std::size_t j = i;
        for (; j > 0 && jobs[j - 1] < x; j--) jobs[j] = std::move(jobs[j - 1]);
        jobs[j] = std::move(x);
    }
    for (auto &j : jobs) std::printf("%s ", j.name.c_str());
    std::priority_queue<Job> queue;
    for (int i = 0; i < 20; i++) queue.push(Job{std::to_string(i), {}});
    Job top = std::move(const_cast<Job &>(queue.top()));
    queue.pop();
    std::printf("%s %zu\n", top.name.c_str(), queue.size());
}

static void containers() {
    std::vector<int> v{1, 2, 3}, w = std::move(v);
    v = {4, 5};
    for (int x : v) std::printf("%d ", x);
    w = std::move(v);
    v.assign(3, 1);
    for (int x : v) std::printf("%d ", x);
    w = std::move(v);
    std::swap(v, w);
    std::printf("%d\n", v[0]);
    std::vector<int> before = std::exchange(v, {9});
    std::printf("%d %d\n", before[0], v[0]);
    w = std::move(v);
    v.insert(v.end(), w.begin(), w.end());
    std::printf("%zu\n", v.size());
    std::deque<std::string> lines{"1"};
    auto first = std::move(lines.front());
    lines.pop_front();
    std::printf("%s %d\n", first.c_str(), lines.empty());
    std::set<std::string> names{"x"};
    auto more = std::move(names);
    names.clear();
    names.insert("y");
    std::printf("%zu\n", names.count("y"));
    std::list<int> l{1};
    auto m = std::move(l);
    l.clear();
    for (int x : l) std::printf("%d", x);
    std::function<int(int)> next = [](int x) { return x + 1; };
    auto same = std::move(next);
    next = same;
    std::printf("%d\n", next(2));
    std::optional<Named> named;
    named.emplace(std::string("n"));
    Named n = std::move(*named);
    named.reset();
    std::printf("%s\n", n.name.c_str());
}

// Asked whether there is something to call, given something new; a function without a state of its own stays what it was.
static void functions() {
    std::string greeting = "a greeting that does not lie in the function itself";
    std::function<void()> f = [greeting] { std::puts(greeting.c_str()); };
    std::function<void()> g = std::move(f);
    if (f) f();
    if (f == nullptr) f = [] { std::puts("again"); };
    f();
    std::swap(f, g);
    std::function<void()> h = std::move(f);
    f = nullptr;
    h();
    std::function<int(int)> twice = [](int x) { return 2 * x; };
    std::function<int(int)> other = std::move(twice);
    std::printf("%d %d\n", other(2), twice ? twice(3) : 6);
}

int main() {
    functions();
    strings();
    jobs();
    containers();
}
