// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/answers.hpp"
#include "server/routes/call.hpp"
#include "shared/wire/json.hpp"

#include <boost/json.hpp>

namespace tarim::server {

namespace {

/// wire::kProtocolHeader, as requests name their headers.
constexpr std::string_view kProtocolHeader = "tarim-protocol";

/// A problem that is a LeaseAnswer too: the holder, the end of the lease and the note.
Answer taken(const wire::LeaseAnswer& lease) {
  Answer answer = problem(base::Error(base::Code::LeaseTaken, lease.holder));
  boost::json::object both = boost::json::parse(answer.body).as_object();
  both["until"] = lease.until;
  both["note"] = lease.note;
  both["holder"] = lease.holder;
  answer.body = boost::json::serialize(both);
  return answer;
}

}  // namespace

Answer queue(const Call& call) {
  const auto queue = call.services.review.queue(*call.identity);
  return messageOf(queue, [](const wire::Queue& said) { return wire::write(said); });
}

Answer reviewDossier(const Call& call) {
  const bool isOld =
      call.request.header(kProtocolHeader).empty() || call.request.header(kProtocolHeader) == "1";
  const int protocol = isOld ? wire::kProtocolMin : wire::kProtocolMax;
  const auto dossier = call.services.review.dossier(*call.identity, call.argument, protocol);
  return messageOf(dossier, [](const wire::ReviewDossier& said) { return wire::write(said); });
}

Answer lease(const Call& call) {
  const auto request = wire::readLeaseRequest(call.body);
  if (!request) return problem(request.error());
  const auto outcome = call.services.review.lease(*call.identity, call.argument, *request);
  if (!outcome) return problem(outcome.error());
  return outcome->taken ? taken(outcome->answer) : message(wire::write(outcome->answer));
}

}  // namespace tarim::server
