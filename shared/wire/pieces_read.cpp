// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/ids.hpp"
#include "shared/wire/pieces.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>
#include <limits>

namespace tarim::wire {

namespace json = boost::json;
using base::Code;
using base::JsonReader;

namespace {

/// Reads the positions of one operation's array; the first misfit ends it.
class Positions {
 public:
  Positions(const json::array& array, std::string_view path, Failure& failure)
      : m_array(array), m_path(path), m_failure(failure) {}

  std::int64_t number(std::size_t at, std::int64_t max) {
    const json::value& value = m_array[at];
    std::int64_t number = -1;
    if (value.is_int64()) number = value.get_int64();
    if (value.is_uint64() && value.get_uint64() <= std::uint64_t(std::numeric_limits<std::int64_t>::max()))
      number = std::int64_t(value.get_uint64());
    if (number < 0 || number > max) fail(at, Code::InvalidInput, "a whole number from 0 on");
    return number;
  }

  std::string text(std::size_t at, std::size_t maxBytes) {
    if (!m_array[at].is_string()) return fail(at, Code::InvalidInput, "a string"), std::string();
    const json::string& text = m_array[at].get_string();
    if (text.size() > maxBytes)
      return fail(at, Code::TooLarge, "more than " + std::to_string(maxBytes) + " bytes"), std::string();
    if (text.find('\0') != json::string::npos) fail(at, Code::InvalidInput, "has a NUL");
    return {text.data(), text.size()};
  }

  std::string name(std::size_t at) {
    std::string name = text(at, dossier::kMaxNameBytes);
    if (name.empty()) fail(at, Code::InvalidInput, "is empty");
    return name;
  }

  void fail(std::size_t at, Code code, std::string why) {
    if (!m_failure)
      m_failure = misfit(code, std::string(m_path) + "[" + std::to_string(at) + "]", std::move(why));
  }

 private:
  const json::array& m_array;
  std::string_view m_path;
  Failure& m_failure;
};

workflow::Reason readReason(JsonReader& reader) {
  workflow::Reason reason;
  reason.table = reader.stringOr("table", {});
  reason.row = reader.stringOr("row", {});
  reason.column = reader.stringOr("column", {});
  reason.slot = reader.stringOr("slot", {});
  reason.attachment = reader.stringOr("attachment", {});
  reason.rect = reader.stringOr("rect", {});
  reason.code = reader.stringOr("code", {});
  reason.words = reader.stringOr("words", {});
  return reason;
}

std::vector<workflow::Reason> readReasons(JsonReader& reader) {
  std::vector<workflow::Reason> reasons;
  reader.each(
      "reasons", [&](JsonReader& item) { reasons.push_back(readReason(item)); }, kMaxReasons);
  return reasons;
}

base::Hash readHash(JsonReader& reader, std::string_view key) {
  const auto hash = base::hashFromHex(readHexHash(reader, key));
  return hash ? *hash : base::Hash{};
}

}  // namespace

base::Error misfit(Code code, std::string path, std::string why) {
  base::Place place;
  place.path = std::move(path);
  return {code, std::move(why), std::move(place)};
}

bool isHexHash(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

std::string readId(JsonReader& reader, std::string_view key) {
  std::string id = reader.string(key);
  if (!reader.failed() && !base::isId(id)) reader.fail(key, "expected an id of a-z, 0-9, _ and -");
  return id;
}

std::string readHexHash(JsonReader& reader, std::string_view key) {
  std::string hex = reader.string(key);
  if (!reader.failed() && !isHexHash(hex)) reader.fail(key, "expected 64 lower-case hex digits");
  return hex;
}

int readInt(JsonReader& reader, std::string_view key) {
  const std::int64_t value = reader.integerOr(key, 0);
  if (!reader.failed() && (value < 0 || value > std::numeric_limits<int>::max()))
    reader.fail(key, "expected a number from 0 to 2147483647");
  return int(value);
}

std::uint64_t readUnsigned(JsonReader& reader, std::string_view key) {
  const std::int64_t value = reader.integerOr(key, 0);
  if (!reader.failed() && value < 0) reader.fail(key, "expected a number from 0 on");
  return std::uint64_t(value);
}

workflow::Event readEvent(JsonReader& reader) {
  workflow::Event event;
  event.application = reader.string("application");
  event.number = readInt(reader, "number");
  const auto kind = workflow::kindFromName(reader.string("kind"));
  if (!kind && !reader.failed()) reader.fail("kind", "no such kind of event");
  event.kind = kind ? *kind : workflow::EventKind::Created;
  event.at = base::fromMillis(reader.integer("at"));
  event.actor = reader.stringOr("actor", {});
  event.actorName = reader.stringOr("actorName", {});
  event.role = reader.stringOr("role", {});
  event.command = reader.stringOr("command", {});
  event.attempt = readInt(reader, "attempt");
  event.step = reader.stringOr("step", {});
  event.root = reader.stringOr("root", {});
  event.reasons = readReasons(reader);
  event.words = reader.stringOr("words", {});
  event.from = reader.stringOr("from", {});
  event.to = reader.stringOr("to", {});
  event.before = readHash(reader, "before");
  event.hash = readHash(reader, "hash");
  event.signature = reader.stringOr("signature", {}, 128);
  return event;
}

workflow::Command readCommand(JsonReader& reader) {
  workflow::Command command;
  command.id = readId(reader, "id");
  command.application = readId(reader, "application");
  const auto kind = workflow::commandFromName(reader.string("kind"));
  if (!kind && !reader.failed()) reader.fail("kind", "no such kind of command");
  command.kind = kind ? *kind : workflow::CommandKind::Submit;
  command.attempt = readInt(reader, "attempt");
  command.root = reader.stringOr("root", {}, 64);
  command.signature = reader.stringOr("signature", {}, 128);
  command.reasons = readReasons(reader);
  command.words = reader.stringOr("words", {});
  command.from = reader.stringOr("from", {}, 64);
  command.to = reader.stringOr("to", {}, 64);
  command.step = reader.stringOr("step", {}, 64);
  return command;
}

workflow::Receipt readReceipt(JsonReader& reader) {
  workflow::Receipt receipt;
  receipt.number = reader.string("number");
  receipt.application = reader.string("application");
  receipt.attempt = readInt(reader, "attempt");
  receipt.root = reader.string("root");
  receipt.policy = reader.string("policy");
  receipt.at = base::fromMillis(reader.integer("at"));
  receipt.signature = reader.string("signature");
  return receipt;
}

QueueRow readQueueRow(JsonReader& reader) {
  QueueRow row;
  row.application = reader.string("application");
  row.number = reader.stringOr("number", {});
  row.name = reader.stringOr("name", {});
  row.unit = reader.stringOr("unit", {});
  row.county = reader.stringOr("county", {});
  row.kind = reader.stringOr("kind", {});
  row.level = reader.stringOr("level", {});
  row.phase = reader.stringOr("phase", {});
  row.step = reader.stringOr("step", {});
  row.attempt = readInt(reader, "attempt");
  row.submittedAt = reader.integerOr("submittedAt", 0);
  row.changedAt = reader.integerOr("changedAt", 0);
  row.deadline = reader.integerOr("deadline", 0);
  row.leasedBy = reader.stringOr("leasedBy", {});
  row.lastContact = reader.integerOr("lastContact", 0);
  row.mine = reader.booleanOr("mine", false);
  return row;
}

dossier::Operation readOperation(const json::value& value, std::string_view path, std::string_view device,
                                 Failure& failure) {
  constexpr std::int64_t kAny = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t kCounter = std::numeric_limits<std::uint32_t>::max();
  dossier::Operation operation;
  // Longer arrays are a later version's: what is known is read, the rest ignored.
  const std::size_t needed = device.empty() ? 11 : 10;
  if (!value.is_array() || value.get_array().size() < needed) {
    if (!failure)
      failure = misfit(Code::InvalidInput, std::string(path),
                       "an array of " + std::to_string(needed) + " elements");
    return operation;
  }
  Positions at(value.get_array(), path, failure);
  operation.sequence = std::uint64_t(at.number(0, kAny));
  operation.stamp.wall = at.number(1, kAny);
  operation.stamp.counter = std::uint32_t(at.number(2, kCounter));
  operation.stamp.device = device.empty() ? at.name(10) : std::string(device);
  operation.base.wall = at.number(3, kAny);
  operation.base.counter = std::uint32_t(at.number(4, kCounter));
  operation.base.device = at.text(5, dossier::kMaxNameBytes);
  operation.cell.table = at.name(6);
  operation.cell.row = at.name(7);
  operation.cell.column = at.name(8);
  operation.value = at.text(9, dossier::kMaxValueBytes);
  if (operation.sequence == 0) at.fail(0, Code::InvalidInput, "sequences begin with 1");
  return operation;
}

}  // namespace tarim::wire
