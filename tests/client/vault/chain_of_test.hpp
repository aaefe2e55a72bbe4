// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The chain of one application, as a server that signs would make it.
#include "tests/client/vault/directory_of_test.hpp"

namespace tarim::client::test {

class Chain {
 public:
  Chain(std::string application, const crypto::Key& seed)
      : m_application(std::move(application)), m_seed(seed) {}

  Chain& then(workflow::EventKind kind, const std::string& root = std::string(64, 'a')) {
    workflow::Event event;
    event.application = m_application;
    event.kind = kind;
    event.at = kNow;
    event.actor = "p1";
    event.role = "applicant";
    if (kind == workflow::EventKind::Submitted) {
      event.attempt = 1;
      event.root = root;
      event.step = policyOfTest()->review.steps.front().id;
    }
    workflow::chain(event, events.empty() ? nullptr : &events.back());
    event.signature = base::toHex(crypto::sign(m_seed, base::bytesOf("tarim event 1\n" + event.hash.hex())));
    events.push_back(event);
    return *this;
  }

  [[nodiscard]] workflow::Receipt receipt(const std::string& number) const {
    workflow::Receipt receipt{number, m_application, 1, events.back().root, policyOfTest()->hash.hex(), kNow,
                              {}};
    workflow::sign(receipt, m_seed);
    return receipt;
  }

  std::vector<workflow::Event> events;

 private:
  std::string m_application;
  crypto::Key m_seed;
};

}  // namespace tarim::client::test
