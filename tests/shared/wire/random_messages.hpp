// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Messages full of everything that a message may hold: empty parts, control characters, quotes, characters
// beyond the BMP, the largest numbers.
#include "shared/wire/messages.hpp"

#include <QObject>

#include <memory>
#include <random>

std::unique_ptr<QObject> makeGoldenTest();
std::unique_ptr<QObject> makeMessagesTest();
std::unique_ptr<QObject> makeLimitsTest();
std::unique_ptr<QObject> makeCompressTest();
std::unique_ptr<QObject> makeJoiningTest();

namespace tarim::wire {

class Messages {
 public:
  enum class Content {
    Any,
    Distinct  ///< No two parts alike, none empty, no list empty: distinct() says what a message must show.
  };
  explicit Messages(std::uint64_t seed, Content content = Content::Any)
      : m_random(seed), m_content(content) {}

  Hello hello();
  PackageRequest packageRequest();
  EnrolRequest enrolRequest();
  NewDeviceRequest newDeviceRequest();
  EnrolAnswer enrolAnswer();
  SyncRequest syncRequest(const std::string& device);
  SyncAnswer syncAnswer();
  Queue queue();
  ReviewDossier reviewDossier();
  LeaseRequest leaseRequest();
  LeaseAnswer leaseAnswer();
  Problem problem();
  workflow::Event event();

  std::string text();
  std::string bytes(std::size_t count);
  [[nodiscard]] const std::vector<std::string>& distinct() const { return m_distinct; }
  std::size_t below(std::size_t n) { return std::size_t(m_random() % n); }

 private:
  std::string id();
  std::string hex(std::size_t digits = 64);
  std::int64_t millis();
  int count();
  base::Code code();
  dossier::Stamp stamp(const std::string& device);
  dossier::Operation operation(const std::string& device, std::uint64_t sequence);
  DraftOperations draftOperations(const std::string& device);
  workflow::Reason reason();
  workflow::Command command();
  workflow::Receipt receipt();
  QueueRow row();
  FeedItem feedItem();
  SignedHead head();
  Evidence evidence();

  template <class Make>
  auto some(Make make) {
    std::vector<decltype(make())> made(m_content == Content::Distinct ? 1 : below(4));
    for (auto& item : made)
      item = make();
    return made;
  }

  std::int64_t distinctNumber(std::int64_t from);

  std::mt19937_64 m_random;
  Content m_content;
  std::vector<std::string> m_distinct;
};

}  // namespace tarim::wire
