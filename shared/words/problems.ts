/**
 * What is said when a file can't be read or written: what is wrong, then what to do about it. The file
 * itself is named before these sentences, by the command line's prefix or the window's headline.
 */
export const problemWords = {
  'problem.notOpened': '“{name}” was not opened.',
  'problem.notSaved': '“{name}” was not saved.',
  'problem.notExported': 'The deck was not exported.',

  'problem.ofQuarters.content':
    'A quarter file lies there, and a deck would take its place: what that file says would be lost. Choose another name, one that ends in .pptx.',
  'problem.ofQuarters.name':
    'A name that ends in .quarter is one of quarter files, and a deck is a presentation. Choose a name that ends in .pptx.',

  'problem.notFound':
    'There is no such file. Check the name and the folder; it may have been moved or renamed.',
  'problem.isFolder': 'This is a folder. Name a quarter file or an exported presentation inside it.',
  'problem.notAFile': 'This is a device or a pipe, not a file. Name a file on disk.',
  'problem.noPermission':
    'You may not read this file. Ask its owner for access, or copy it to a folder of yours.',
  'problem.tooLarge':
    'The file has {size} MB; up to {limit} MB can be opened. A quarter file this large usually holds very large pictures: make them smaller first.',
  'problem.readFailed':
    'The system could not read the file ({code}). Check that the drive is connected, then try again.',

  'problem.notText':
    'This is neither a quarter file nor a presentation: it holds no text in UTF-8. Choose a .quarter file, or a .pptx exported by Quarterdeck; what another program has saved in another encoding it can save in UTF-8.',
  'problem.at': 'At {place}: {sentence}',
  'problem.place.json': 'line {line}, column {column}',
  'problem.cutOff':
    'The file is cut off here: it ends before its JSON is complete. Restore an earlier copy of it.',
  'problem.notJson':
    'The file is not valid JSON from here on. Correct this place, or restore an earlier copy.',
  'problem.tooDeep': 'The JSON is nested more than {limit} levels deep, which no quarter file is.',
  'problem.notOurs':
    'This is JSON, but not a quarter file: its “format” is not “quarterdeck”. Choose a .quarter file, or a .pptx exported by Quarterdeck.',
  'problem.protected':
    'This presentation is protected by a password or a sensitivity label, or saved as .ppt. Take the protection off in PowerPoint, or save it as .pptx, and open that.',
  'problem.noQuarterInside':
    'This presentation holds no quarter file. Only presentations exported by Quarterdeck can be opened again.',
  'problem.badPackage.damaged': 'The presentation is damaged and can’t be unpacked. Get another copy of it.',
  'problem.badPackage.tooLarge': 'The presentation unpacks to more than can be opened.',
  'problem.badPackage.unsafe':
    'The presentation is built in a way that could do harm, so it was not unpacked.',
  'problem.badPackage.altered':
    'The quarter file inside this presentation was altered after the export. Open the .quarter file it came from.',
  'problem.tooNew':
    'A newer version of Quarterdeck wrote this file (format {version}; this one knows up to {known}). Update Quarterdeck to open it; the file was left as it is.',
  'problem.tooNew.by':
    'Quarterdeck {app} wrote this file (format {version}; this one knows up to {known}). Update Quarterdeck to open it; the file was left as it is.',
  'problem.migrationFailed':
    'The file has the old format {version} and could not be brought to the present one: {detail}. The file was left as it is.',

  'problem.place.file': 'file',
  'problem.missing': 'This field is missing.',
  'problem.wrongType': 'Here belongs {expected}, not {found}.',
  'problem.notOneOf': 'Here belongs one of: {allowed}.',
  'problem.outOfBounds.number.least': 'The number must be at least {least}.',
  'problem.outOfBounds.number.most': 'The number must be at most {most}.',
  'problem.outOfBounds.number.both': 'The number must be from {least} to {most}.',
  'problem.outOfBounds.text.empty': 'The text must not be empty.',
  'problem.outOfBounds.list.empty': 'The list must not be empty.',
  'problem.outOfBounds.text.least': 'The text must have at least {least} characters.',
  'problem.outOfBounds.text.most': 'The text may have at most {most} characters.',
  'problem.outOfBounds.text.both': 'The text must have {least} to {most} characters.',
  'problem.outOfBounds.list.least': 'The list must have at least {least} items.',
  'problem.outOfBounds.list.most': 'The list may have at most {most} items.',
  'problem.outOfBounds.list.both': 'The list must have {least} to {most} items.',
  'problem.outOfBounds': 'The value lies outside its bounds.',
  'problem.wrongForm.day': 'Here belongs a day as YYYY-MM-DD.',
  'problem.wrongForm.period':
    'Here belongs a period such as 2021-Q2: the calendar year in which the fiscal year starts.',
  'problem.wrongForm.colour': 'Here belongs a colour as #RRGGBB.',
  'problem.wrongForm.base64': 'Here belong the bytes of a picture in base64.',
  'problem.duplicateField': 'This field is written twice in one object. Delete one of the two.',
  'problem.numberTooLarge':
    'This number is too large or too long to be kept exactly. Write it shorter, or as text.',
  'problem.tooManyValues': 'The file holds more than {most} values, which no quarter file does.',
  'problem.duplicateId': 'The id “{id}” is used already at {first}. Give one of the two another id.',
  'problem.duplicatePeriod': 'There is a second entry for {period}. Keep one of the two.',
  'problem.notOfCalendar': '{period} is not a period of this file’s calendar.',
  'problem.other': '{detail}.',

  'problem.kind.text': 'a text',
  'problem.kind.number': 'a number',
  'problem.kind.wholeNumber': 'a whole number',
  'problem.kind.yesOrNo': 'true or false',
  'problem.kind.list': 'a list',
  'problem.kind.object': 'an object',
  'problem.kind.nothing': 'nothing',

  'problem.diskFull':
    'The disk is full. Free some space, or save elsewhere; what was there before is unharmed.',
  'problem.readOnly':
    'You may not write here: the file or its folder is read-only. Save elsewhere, or ask for access.',
  'problem.tooLarge.write':
    'It would have {size} MB, and up to {limit} MB can be opened again. Make its pictures smaller or remove some, then try again; what was there before is unharmed.',
  'problem.noFolder': 'The folder {folder} is not there. Create it, connect its drive, or save elsewhere.',
  'problem.notAFile.write': 'There is a folder or a device of that name. Choose another name.',
  'problem.nameTooLong': 'The name or its path is too long for this disk. Choose a shorter name.',
  'problem.inUse': 'Another program holds the file open. Close it there, then try again.',
  'problem.changedOnDisk':
    'Another program has changed the file since it was opened. Save a copy under another name, or overwrite it knowingly.',
  'problem.openElsewhere':
    'Another window shows this file. Save under another name, or close the file in that window first.',
  'problem.wouldNotReadBack':
    'What was about to be written could not be read back ({detail}), so the file was left as it was. Save a copy under another name, and report this: it is a fault of Quarterdeck or of the disk.',
  'problem.writeFailed': 'The system could not write the file ({code}). Check the drive, or save elsewhere.',
  'problem.halfWritten':
    'Writing broke off in the middle. What was there before is kept whole in {previous}; copy it back before you go on.',

  'problem.selfCheckFailed':
    'The presentation would not have opened cleanly, so it was not written: {first}. This is a fault of Quarterdeck; please report it with your quarter file.',
  'problem.exporterStopped':
    'The export stopped unexpectedly ({detail}). This is a fault of Quarterdeck; your quarter file is unharmed. Please report it.',

  'detail.notQuarter': 'not a quarter file',
  'detail.notDraft': 'not a draft',
  'detail.notJson': 'not JSON',
  'detail.workerEnded': 'the worker ended with code {code}',
} as const
