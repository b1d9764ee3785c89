#!/usr/bin/env bash
# LanguageTool 6.8 starts with opennlp-tools 2.5.9 in place of 1.9.4, says nothing, and finds other
# things.
#
# Guess from memory, before it was tried: "A jar of another major version either fails at once
#   (a class or method that is missing), or, with the same models, finds the same."
# Behaviour: it does neither. Matches are lost and others come, among them false ones: parts of speech
#   have other names in OpenNLP 2, so that the chunks on which LanguageTool's rules stand are others.
# Output seen (Java 17, November 2026):
#   1.9.4: THERE_S_MANY THERE_IS_A_LOT_OF
#   2.5.9: THERE_IS_A_LOT_OF ITS_TO_IT_S
# (In 25,017 words of news, a paragraph at a time: 498 matches with 1.9.4, twice the same; 501 with
# 2.5.9, of which 10 are others while 7 are lost.)
#
# Needs: mvn, and a JDK of 17 or newer. Fetches about 100 MB.
# Ends with 0 while all of that is so, with 1 when something is otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
odd=0
cat >"$work/Matches.java" <<'JAVA'
import org.languagetool.*;

public class Matches {
    public static void main(String[] texts) throws Exception {
        JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
        for (String text : texts)
            for (var match : tool.check(text)) System.out.print(match.getRule().getId() + " ");
    }
}
JAVA

# check OPENNLP EXPECTED
check() {
    local folder=$work/$1 seen
    mkdir "$folder"
    cat >"$folder/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>opennlp</artifactId><version>1</version>
  <packaging>pom</packaging>
  <dependencyManagement><dependencies><dependency>
    <groupId>org.apache.opennlp</groupId><artifactId>opennlp-tools</artifactId>
    <version>$1</version>
  </dependency></dependencies></dependencyManagement>
  <dependencies><dependency>
    <groupId>org.languagetool</groupId><artifactId>language-en</artifactId>
    <version>6.8</version>
  </dependency></dependencies>
</project>
POM
    mvn --batch-mode --quiet --file "$folder/pom.xml" \
        org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies \
        -DincludeScope=runtime "-DoutputDirectory=$folder/jars"
    seen=$(java -cp "$folder/jars/*" "$work/Matches.java" \
        "And there is common markets that we service today." \
        "Most are all fun and games until you realize there’s too many false stories." \
        "The Fed already has put its package in place." 2>"$folder/log" | sed 's/ $//')
    echo "$1: $seen"
    [ "$2" = "$seen" ] || { echo "  it was: $2"; odd=1; cat "$folder/log"; }
}

check 1.9.4 "THERE_S_MANY THERE_IS_A_LOT_OF"
check 2.5.9 "THERE_IS_A_LOT_OF ITS_TO_IT_S"
exit $odd
