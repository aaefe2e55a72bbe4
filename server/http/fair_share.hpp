// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Divides a limited amount (connections, bytes of bodies, places in a queue) among the addresses or devices
// that take of it: max-min fairness. Nobody is limited while there is room. Without room, whoever holds most
// gives way to whoever holds less, and of what they hold the claim that has been silent longest goes first.
// So one holder of everything loses only what exceeds the others' shares, and it does not matter how many
// devices stand behind one address while others leave room.
//
// Keeps no state about those who hold nothing: its memory is bounded by the claims, and a key is forgotten
// with its last claim. One thread. No clock: "longest silent" is the order of touch().
#include <cstdint>
#include <functional>
#include <list>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

namespace tarim::server {

class FairShare {
 public:
  /// `most`: in all, in whatever unit the claims count.
  explicit FairShare(std::uint64_t most) : m_most(most) {}
  FairShare(const FairShare&) = delete;
  FairShare& operator=(const FairShare&) = delete;

  class Claim;

  [[nodiscard]] std::uint64_t used() const { return m_used; }
  [[nodiscard]] std::uint64_t usedBy(const std::string& key) const;
  /// The number of keys that hold something.
  [[nodiscard]] std::size_t holders() const { return m_holders.size(); }

 private:
  struct Holder {
    std::uint64_t amount = 0;
    std::list<Claim*> claims;  ///< The longest silent first.
  };
  /// Orders holders: who holds most first; among equals, whose claim has been silent longest.
  using Rank = std::tuple<std::uint64_t, std::uint64_t, const std::string*>;
  [[nodiscard]] static Rank rankOf(const std::string& key, const Holder& holder);
  /// The claim that gives way so that `asking` gets `amount` more; null: nobody has to.
  [[nodiscard]] Claim* nextToYield(const Claim& asking, std::uint64_t amount);

  std::uint64_t m_most;
  std::uint64_t m_used = 0;
  std::uint64_t m_time = 0;  ///< Counts touches.
  std::unordered_map<std::string, Holder> m_holders;
  std::set<Rank> m_ranks;
};

/// One thing that is held: a connection, a body. It gives everything back when it is destroyed, which must be
/// before its FairShare is.
class FairShare::Claim {
 public:
  /// `yield` is called once when the claim has to give way; by then it holds nothing. It may ask the owner to
  /// stop, and must not destroy the claim.
  Claim(FairShare& share, std::string key, std::function<void()> yield);
  ~Claim();
  Claim(const Claim&) = delete;
  Claim& operator=(const Claim&) = delete;

  /// Takes so much more. False: others are entitled to all the room, or this claim has given way; nothing
  /// changes then, except that others may have given way.
  bool take(std::uint64_t amount);
  /// Its holder has been heard from: it is the least silent of all.
  void touch();
  /// Gives everything back.
  void release();
  /// It had to give way: others got what it held.
  [[nodiscard]] bool hasYielded() const { return m_hasYielded; }

 private:
  friend class FairShare;
  void give(std::uint64_t amount);
  void yield();

  FairShare& m_share;
  std::string m_key;
  std::function<void()> m_yield;
  std::uint64_t m_amount = 0;
  std::uint64_t m_touched = 0;
  std::list<Claim*>::iterator m_place;
  bool m_hasYielded = false;
};

}  // namespace tarim::server
