/**
 * The entry of a list of works cited as the MLA Handbook has it (9th edition): author, title, container, publisher,
 * date, address. Written for the kinds of text that this record cites, since no maintained package carries the style.
 */
export const modernLanguageAssociation = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info>
    <title>MLA Handbook, 9th edition</title>
    <id>modern-language-association-web</id>
    <updated>2026-11-22T00:00:00+00:00</updated>
  </info>
  <locale xml:lang="en">
    <date form="text">
      <date-part name="day" suffix=" "/>
      <date-part name="month" form="short" suffix=" "/>
      <date-part name="year"/>
    </date>
    <terms>
      <term name="month-05" form="short">May</term>
      <term name="month-06" form="short">June</term>
      <term name="month-07" form="short">July</term>
    </terms>
  </locale>
  <macro name="title">
    <choose>
      <if variable="container-title">
        <text variable="title" text-case="title" quotes="true"/>
      </if>
      <else>
        <text variable="title" text-case="title" font-style="italic"/>
      </else>
    </choose>
  </macro>
  <macro name="place">
    <group delimiter=", ">
      <text variable="container-title" font-style="italic"/>
      <names variable="editor">
        <label form="verb" suffix=" "/>
        <name and="text" delimiter-precedes-last="always" initialize="false"/>
      </names>
      <choose>
        <if is-numeric="edition">
          <group delimiter=" ">
            <number variable="edition" form="ordinal"/>
            <text term="edition" form="short"/>
          </group>
        </if>
        <else>
          <text variable="edition"/>
        </else>
      </choose>
      <text variable="volume" prefix="vol. "/>
      <text variable="issue" prefix="no. "/>
      <choose>
        <if type="article-journal article-magazine article-newspaper" match="none">
          <text variable="publisher"/>
        </if>
      </choose>
      <group delimiter=" ">
        <choose>
          <if is-uncertain-date="issued">
            <text term="circa"/>
          </if>
        </choose>
        <date variable="issued" form="text"/>
      </group>
      <group delimiter=" ">
        <label variable="page" form="short"/>
        <text variable="page"/>
      </group>
      <choose>
        <if variable="DOI">
          <text variable="DOI" prefix="https://doi.org/"/>
        </if>
        <else>
          <text variable="URL"/>
        </else>
      </choose>
    </group>
  </macro>
  <citation>
    <layout>
      <text variable="title" form="short"/>
    </layout>
  </citation>
  <bibliography et-al-min="3" et-al-use-first="1">
    <sort>
      <key variable="author"/>
      <key variable="title"/>
    </sort>
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author">
          <name and="text" delimiter-precedes-last="always" name-as-sort-order="first" initialize="false"/>
          <label prefix=", "/>
          <substitute>
            <names variable="editor"/>
          </substitute>
        </names>
        <text macro="title"/>
        <text macro="place"/>
      </group>
    </layout>
  </bibliography>
</style>
`;
