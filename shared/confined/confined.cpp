// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/confined/confined.hpp"

namespace tarim::confined {

base::Words words(Ending ending) {
  switch (ending) {
    case Ending::Answered:
      return {};
    case Ending::Crashed:
      return {
          "检查这个文件的程序因文件内容异常而中断，没有采用这个文件，其他材料没有变化。请用 WPS "
          "或浏览器打开它，重新“打印成 PDF”或另存后再试。",
          "The program that checks files stopped because of the contents of this one. It was not taken; your "
          "other material is unchanged. Please open it in WPS or a browser, print it as a PDF or save it "
          "again, and try again."};
    case Ending::OutOfMemory:
      return {
          "检查这个文件需要的内存超过了允许的大小，没有采用。其他材料没有变化。请拆成几个较小的文件，或重新扫"
          "描后"
          "再试。",
          "Checking this file needs more memory than is allowed, and it was not taken. Your other material "
          "is "
          "unchanged. Please split it into smaller files or scan it again."};
    case Ending::TookTooLong:
      return {
          "检查这个文件用的时间太长，已经停止，没有采用。其他材料没有变化。请拆成几个较小的文件，或重新“打印"
          "成 "
          "PDF”后再试。",
          "Checking this file took too long and was stopped; it was not taken. Your other material is "
          "unchanged. Please split it into smaller files or print it as a PDF again."};
    case Ending::TooMuchOutput:
      return {"这个文件里的内容太多，没有采用。其他材料没有变化。请拆成几个较小的文件后再试。",
              "This file contains too much and was not taken. Your other material is unchanged. Please split "
              "it into smaller files."};
    case Ending::NotInstalled:
      return {
          "这台电脑上没有检查这类文件的程序（tarim-"
          "reader），没有采用这个文件。请重新安装本软件，或请管理员补装。",
          "The program that checks such files (tarim-reader) is not on this computer, so the file was not "
          "taken. Please install this software again, or ask your administrator."};
    case Ending::Cancelled:
      return {
          "已停止检查这个文件，材料没有变化。需要时可以重新检查。",
          "Checking this file was stopped; your material is unchanged. It can be checked again when needed."};
  }
  return {};
}

base::Error errorOf(const Answer& answer, const std::string& file) {
  const auto codeOf = [](Ending ending) {
    if (ending == Ending::Crashed) return base::Code::DamagedFile;
    if (ending == Ending::Cancelled) return base::Code::Cancelled;
    return ending == Ending::NotInstalled ? base::Code::NotFound : base::Code::TooLarge;
  };
  base::Place place;
  place.file = file;
  std::string detail(words(answer.ending).en);
  if (!answer.detail.empty()) detail += " (" + answer.detail + ")";
  return {codeOf(answer.ending), std::move(detail), std::move(place)};
}

Answer runReader(Reader which, std::string_view command, base::ByteView input, const Limits& limits,
                 const std::stop_token& stop) {
  const auto reader = findReader(which);
  if (!reader) return {Ending::NotInstalled, {}, "there is no reader beside the program"};
  return runReader(*reader, command, input, limits, stop);
}

Answer runReader(std::string_view command, base::ByteView input, const Limits& limits) {
  return runReader(Reader::Files, command, input, limits);
}

}  // namespace tarim::confined
