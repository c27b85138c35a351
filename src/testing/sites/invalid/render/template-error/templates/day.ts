export default () => {
  throw new Error('the day page cannot be made')
}
