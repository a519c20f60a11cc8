// Judges each file of the command line and prints Mustang's report as a line of JSON.
for (var i = 0; i < arguments.length; i++) {
  var validator = new org.mustangproject.validator.ZUGFeRDValidator();
  print(JSON.stringify({file: arguments[i], report: String(validator.validate(arguments[i]))}));
}
