import { describe, expect, it } from 'vitest'
import { decodedText } from '../../src/io/text-encoding.ts'

const TEA = '# 茶\n- 绿茶：不发酵，蒸青或炒青而成。\n'
const ofHex = (hex: string): Buffer => Buffer.from(hex, 'hex')
/** The same as `iconv -t` writes it; what is ASCII is as it is. */
const TEA_GBK = '2320b2e80a2d20c2ccb2e8a3bab2bbb7a2bdcda3acd5f4c7e0bbf2b3b4c7e0b6f8b3c9a1a30a'

describe('a text is read', () => {
  it.each<[string, Buffer, string, string | undefined]>([
    ['in UTF-8', Buffer.from(TEA), TEA, undefined],
    [
      'in UTF-8 with a byte of nothing in it',
      Buffer.from('# n\n- a\0b – w\n'),
      '# n\n- a\0b – w\n',
      undefined,
    ],
    ['in UTF-8 with one zero', Buffer.from('# nul\n- a\0b\n'), '# nul\n- a\0b\n', undefined],
    ['in GBK', ofHex(TEA_GBK), TEA, 'GB18030'],
    [
      'in GBK with a rare character',
      ofHex(`${TEA_GBK}e946d6ecc8dd0a`),
      `${TEA}镕朱容\n`,
      'GB18030',
    ],
    [
      'in UTF-16 with a mark, as it says itself',
      Buffer.concat([ofHex('fffe'), Buffer.from(TEA, 'utf16le')]),
      TEA,
      undefined,
    ],
    ['in UTF-16 without a mark', Buffer.from(TEA, 'utf16le'), TEA, 'UTF-16LE'],
    ['in UTF-16 the other way', Buffer.from(TEA, 'utf16le').swap16(), TEA, 'UTF-16BE'],
    [
      'as its declaration says',
      Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><opml>é</opml>', 'latin1'),
      '<?xml version="1.0" encoding="iso-8859-1"?><opml>é</opml>',
      'ISO-8859-1',
    ],
  ])('%s', (_, bytes, text, encoding) =>
    expect(decodedText(bytes)).toEqual({ text, ...(encoding !== undefined && { encoding }) }),
  )
})

describe('a text is not read', () => {
  it.each<[string, string, string]>([
    // 綠茶：不發酵，蒸青或炒青而成。
    ['Big5', 'baf1aff9a147a4a3b56fbbc3a141bb5dab43a9ceaaa3ab43a6d3a6a8a143', 'BIG5'],
    // 緑茶は発酵させない
    ['Shift-JIS', '97ce928382cd94ad8d7982b382b982c882a2', 'SHIFT_JIS'],
    ['EUC-JP', 'ced0c3e3a4cfc8afb9daa4b5a4bba4caa4a4', 'EUC-JP'],
    // 녹차는 발효시키지 않는다
    ['Korean', 'b3ecc2f7b4c220b9dfc8bfbdc3c5b0c1f620becab4c2b4d9', 'EUC-KR'],
    // Thé vert étuvé « déjà »
    ['Windows-1252', '5468e9207665727420e9747576e920ab2064e96ae020bb', 'WINDOWS-1252'],
    // Зелёный чай
    ['Cyrillic', 'c7e5ebb8edfbe920f7e0e9', 'WINDOWS-1251'],
    // Зелёный чай заваривают
    ['Cyrillic of Unix', 'fac5cca3ced9ca20dec1ca20dac1d7c1d2c9d7c1c0d4', 'KOI8-R'],
    // Prüfung für Kübernetes: Schlüssel, Überblick, Größe, Lösung, täglich
    [
      'German',
      '5072fc66756e672066fc72204bfc6265726e657465733a205363686cfc7373656c2c20dc626572626c69636b2c204772f6df652c204cf673756e672c2074e4676c696368',
      'WINDOWS-1252',
    ],
    // 차, of which there is too little to tell
    ['one Korean character', 'c2f70a', ''],
    // ¿Águila?
    ['two letters beside each other', 'bfc16775696c613f', ''],
    // Größe “l’été”
    ['quotation marks', '4772f6df6520936c92e974e994', 'WINDOWS-1252'],
    ['UTF-8 with a fault', `${Buffer.from(TEA).toString('hex')}ff`, ''],
    ['a picture', '89504e470d0a1a0a0000000dff', ''],
    ['half a character behind a mark', 'fffe41', ''],
  ])('but named: %s', (_, hex, looksLike) => {
    const bytes = ofHex(hex)
    expect(decodedText(bytes)).toEqual({ looksLike, lossy: bytes.toString('utf8') })
  })

  it('and its beginning is enough to name it', () => {
    const bytes = Buffer.concat([ofHex('97ce928382cd0a')])
    const long = Buffer.concat(Array.from({ length: 20_000 }, () => bytes))
    expect(decodedText(long)).toMatchObject({ looksLike: 'SHIFT_JIS' })
  })
})
