import { describe, expect, it } from 'vitest'
import { generateVolume, lengthOf } from './volume/generate.mjs'

describe('the generated volume', () => {
  const articles = generateVolume(200_000, 7)
  const paragraphs = articles.flatMap(article =>
    article.blocks.filter(block => block.kind === 'body').map(block => block.text)
  )

  it('is the same for the same seed, and another for another', () => {
    expect(generateVolume(200_000, 7)).toEqual(articles)
    expect(generateVolume(200_000, 8)).not.toEqual(articles)
  })

  it('has about the size that was asked for, in articles of 3,000 to 6,500 characters', () => {
    const lengths = articles.map(lengthOf)
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(207_000)
    expect(Math.min(...lengths)).toBeGreaterThan(2_900)
    expect(Math.max(...lengths)).toBeLessThan(6_500)
  })

  it('repeats no paragraph and no title', () => {
    expect(new Set(paragraphs).size).toBe(paragraphs.length)
    expect(new Set(articles.map(article => article.title)).size).toBe(articles.length)
  })

  it('meets more than 2,000 different characters', () => {
    expect(new Set(paragraphs.join('')).size).toBeGreaterThan(2_000)
  })
})
