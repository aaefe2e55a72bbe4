// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A disk with injected faults. Calls that change something are numbered 1, 2, 3 …; the n-th can fail once, or
// all calls from there on (a full disk). A failed call changes nothing. Calls may come from any thread; the
// settings must not change meanwhile.
#include "shared/base/files.hpp"

#include <atomic>
#include <functional>

namespace tarim::tests {

class FaultyFiles final : public base::Files {
 public:
  /// 0: never.
  int failAt = 0;
  bool failAfterwards = false;
  base::Code failure = base::Code::StorageFull;
  std::uint64_t free = std::uint64_t{1} << 40;
  /// False: as on a file system without hard links.
  bool hardLinks = true;
  /// Called before and after each successful call that changes something.
  std::function<void(std::string_view call, const base::Path& path)> before = [](auto, const auto&) {};
  std::function<void(std::string_view call, const base::Path& path)> after = [](auto, const auto&) {};

  /// Ends all faults; the count goes on.
  void mend() {
    failAt = 0;
    failAfterwards = false;
    free = std::uint64_t{1} << 40;
    before = after = [](auto, const auto&) {};
  }
  [[nodiscard]] int calls() const { return m_calls; }

  base::Result<std::unique_ptr<base::OpenFile>> open(const base::Path& path) override {
    return m_disk.open(path);
  }
  base::Result<base::Bytes> read(const base::Path& path, std::uint64_t maxBytes) override {
    return m_disk.read(path, maxBytes);
  }
  base::Result<void> write(const base::Path& path, base::ByteView bytes) override {
    return change("write", path, [&] { return m_disk.write(path, bytes); });
  }
  base::Result<void> append(const base::Path& path, std::uint64_t offset, base::ByteView bytes) override {
    return change("append", path, [&] { return m_disk.append(path, offset, bytes); });
  }
  base::Result<void> put(const base::Path& path, std::uint64_t offset, base::ByteView bytes) override {
    return change("put", path, [&] { return m_disk.put(path, offset, bytes); });
  }
  base::Result<void> rename(const base::Path& from, const base::Path& to) override {
    return change("rename", to, [&] { return m_disk.rename(from, to); });
  }
  base::Result<void> link(const base::Path& from, const base::Path& to) override {
    return change("link", to, [&] { return m_disk.link(from, to); });
  }
  bool isSame(const base::Path& a, const base::Path& b) override { return hardLinks && m_disk.isSame(a, b); }
  base::Result<void> remove(const base::Path& path) override {
    return change("remove", path, [&] { return m_disk.remove(path); });
  }
  base::Result<void> makeFolder(const base::Path& path) override {
    return change("makeFolder", path, [&] { return m_disk.makeFolder(path); });
  }
  base::Result<std::uint64_t> size(const base::Path& path) override { return m_disk.size(path); }
  base::Result<std::uint64_t> freeSpace(const base::Path&) override { return free; }

 private:
  template <class Call>
  base::Result<void> change(std::string_view name, const base::Path& path, Call let) {
    const int call = ++m_calls;
    const bool fails = failAt > 0 && (failAfterwards ? call >= failAt : call == failAt);
    if (fails) return base::Error{failure, "by the test"};
    before(name, path);
    auto done = let();
    after(name, path);
    return done;
  }

  base::DiskFiles m_disk;
  std::atomic<int> m_calls = 0;
};

}  // namespace tarim::tests
