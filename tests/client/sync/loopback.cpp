// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/sync/loopback.hpp"

#include <algorithm>

namespace tarim::client::test {
namespace {

using base::Code;
using base::Error;

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return char(std::tolower(c)); });
  return text;
}

SiteRequest arrived(const HttpRequest& request, const Fate& fate) {
  SiteRequest there{request.method, request.target, {}, std::string(base::textOf(request.body)), false};
  for (const auto& [name, value] : request.headers)
    there.headers[lower(name)] = value;
  there.cut = fate.kind == Fate::Kind::BodyCut;
  if (there.cut) there.body.resize(std::size_t(double(there.body.size()) * fate.share));
  return there;
}

}  // namespace

base::Result<void> Loopback::send(const HttpRequest& request) {
  if (m_interrupted) return Error(Code::Cancelled);
  Fate fate = m_fate();
  if (m_broken) fate.kind = Fate::Kind::RequestLost;
  m_broken = fate.kind != Fate::Kind::Arrives;
  m_connected = true;
  m_traffic.out += request.body.size();
  // What was lost shows when the answer is waited for, as on a real line.
  std::optional<HttpAnswer> answer;
  if (fate.kind != Fate::Kind::RequestLost) answer = m_site(arrived(request, fate));
  if (fate.kind != Fate::Kind::Arrives) answer.reset();
  m_answers.push_back(std::move(answer));
  m_most = std::max(m_most, m_answers.size());
  return {};
}

base::Result<HttpAnswer> Loopback::receive(std::size_t maxBody) {
  if (m_interrupted) return close(), Error(Code::Cancelled);
  if (m_answers.empty() || !m_answers.front()) return close(), Error(Code::Offline, "the line broke");
  HttpAnswer answer = std::move(*m_answers.front());
  m_answers.pop_front();
  for (auto& [name, value] : answer.headers)
    name = lower(name);
  if (answer.body.size() > maxBody) return close(), Error(Code::TooLarge);
  m_traffic.in += answer.body.size();
  if (answer.header("connection") == "close") close();
  return answer;
}

void Loopback::close() {
  m_connected = false;
  m_broken = false;
  m_answers.clear();
}

}  // namespace tarim::client::test
