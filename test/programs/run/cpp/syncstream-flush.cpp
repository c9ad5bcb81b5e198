#include <iostream>
#include <sstream>
#include <string>
#include <syncstream>
#include <thread>
#include <utility>
#include <vector>

/* A buffer that counts how often it is flushed. */
struct Counting : std::stringbuf {
    int flushes = 0;
    int sync() override {
        ++flushes;
        return std::stringbuf::sync();
    }
};

int main() {
    Counting under;
    auto say = [&](const char *what) { std::cout << what << ": '" << under.str() << "' " << under.flushes << '\n'; };
    {
        std::osyncstream out(&under);
        out << "a" << std::flush;
        say("flush alone");
        out << std::emit_on_flush << "b" << std::flush;
        say("emit on flush");
        out << std::noemit_on_flush << "c" << std::flush;
        say("no emit on flush");
        out << "d" << std::flush_emit;
        say("flush and emit");
        out << "e";
        out.emit();
        say("emit without a flush");
        out << "f" << std::endl;
        std::osyncstream other(std::move(out));
        say("moved");
        other << "g";
    }
    say("gone");
    std::wostringstream wide;
    std::wosyncstream(wide) << L"wide" << std::flush_emit << L"!";
    std::cout << wide.str().size() << '\n';
    /* No effect on other streams. */
    std::cout << std::emit_on_flush << "plain" << std::noemit_on_flush << std::flush_emit << '\n';
    std::ostringstream lines;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 3; t++)
            threads.emplace_back([&lines, t] {
                std::osyncstream mine(lines);
                for (int i = 0; i < 5; i++) mine << t << t << t << std::flush_emit;
            });
    }
    std::string all = lines.str();
    int torn = 0;
    for (std::size_t i = 0; i + 2 < all.size(); i += 3) torn += all[i] != all[i + 1] || all[i] != all[i + 2];
    std::cout << all.size() << ' ' << torn << '\n';
}
