// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Messages of which more is asked than each of their fields says.
#include "shared/base/json_record.hpp"
#include "shared/wire/json.hpp"

namespace tarim::wire {

namespace json = boost::json;
using base::Code;

namespace {

using Misfit = std::optional<base::Error>;

base::Error misfit(Code code, std::string path, std::string why) {
  return {code, std::move(why), base::Place{{}, std::move(path)}};
}

const json::value* valueAt(const json::value& value, std::string_view key) {
  const json::object* object = value.if_object();
  return object ? object->if_contains(key) : nullptr;
}

/// Elements of the array under `key`; 0 when there is none (the reader names a wrong type later).
std::size_t countOf(const json::value& value, std::string_view key) {
  const json::value* found = valueAt(value, key);
  return found && found->is_array() ? found->get_array().size() : 0;
}

/// The sum of the arrays `inner` in the objects of the array `outer`.
std::size_t countInside(const json::value& root, std::string_view outer, std::string_view inner) {
  std::size_t sum = 0;
  if (countOf(root, outer) == 0) return sum;
  for (const json::value& item : root.as_object().at(outer).as_array())
    sum += countOf(item, inner);
  return sum;
}

Misfit checkSums(const json::value& root) {
  const auto tooMany = [](const char* path, std::size_t most, const char* what) {
    return misfit(Code::TooLarge, path, "more than " + std::to_string(most) + " " + what);
  };
  if (countInside(root, "evidence", "events") > kMaxEventsOfEvidence)
    return tooMany("$.evidence", kMaxEventsOfEvidence, "events");
  if (countInside(root, "operations", "list") + countInside(root, "evidence", "operations") >
      kMaxOperationsPerSync)
    return tooMany("$.operations", kMaxOperationsPerSync, "operations");
  return {};
}

Misfit checkProtocol(const json::value& root) {
  const json::value* found = valueAt(root, "protocol");
  if (!found || !found->is_int64()) return {};
  const std::int64_t protocol = found->get_int64();
  if (protocol < kProtocolMin)
    return misfit(Code::ClientTooOld, "$.protocol", "too old: " + std::to_string(protocol));
  if (protocol > kProtocolMax)
    return misfit(Code::ServerTooOld, "$.protocol", "not known: " + std::to_string(protocol));
  return {};
}

/// ClientTooOld or ServerTooOld, then what `check` says of the whole, before any part is looked at.
template <class Request>
base::Result<Request> readRequest(std::string_view text, std::size_t maxBytes,
                                  Misfit (*check)(const json::value&) = nullptr) {
  const auto root = base::parseJson(text, {maxBytes, kMaxMessageDepth});
  if (!root) return root.error();
  if (auto refused = checkProtocol(*root)) return *refused;
  if (auto refused = check ? check(*root) : Misfit()) return *refused;
  return base::readRecord<Request>(*root);
}

/// The first operation that does not follow the one before, as "list[3][0]".
std::optional<std::string> holeIn(const std::vector<dossier::Operation>& operations) {
  for (std::size_t i = 1; i < operations.size(); ++i)
    if (operations[i].sequence != operations[i - 1].sequence + 1) return "list[" + std::to_string(i) + "][0]";
  return {};
}

}  // namespace

base::Result<SyncRequest> readSyncRequest(std::string_view text, std::string_view device) {
  auto request = readRequest<SyncRequest>(text, kMaxSyncBytes, checkSums);
  if (!request) return request;
  for (std::size_t i = 0; i < request->operations.size(); ++i) {
    std::vector<dossier::Operation>& operations = request->operations[i].operations;
    if (const auto hole = holeIn(operations))
      return misfit(Code::InvalidInput, "$.operations[" + std::to_string(i) + "]." + *hole,
                    "sequences ascend without holes");
    for (dossier::Operation& operation : operations)
      operation.stamp.device = device;
  }
  return request;
}

base::Result<SyncAnswer> readSyncAnswer(std::string_view text) {
  auto answer = base::readRecord<SyncAnswer>(text, {kMaxSyncBytes, kMaxMessageDepth});
  if (!answer) return answer;
  for (std::size_t i = 0; i < answer->feed.size(); ++i) {
    const FeedItem& item = answer->feed[i];
    if (int(item.operation.has_value()) + int(item.event.has_value()) + int(item.receipt.has_value()) != 1)
      return misfit(Code::InvalidInput, "$.feed[" + std::to_string(i) + "]",
                    "expected one of operation, event and receipt");
  }
  return answer;
}

base::Result<NewDeviceRequest> readNewDeviceRequest(std::string_view text) {
  return readRequest<NewDeviceRequest>(text, kMaxSmallBytes);
}

base::Result<EnrolRequest> readEnrolRequest(std::string_view text) {
  return readRequest<EnrolRequest>(text, kMaxSmallBytes);
}

}  // namespace tarim::wire
